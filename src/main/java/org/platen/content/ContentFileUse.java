package org.platen.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.platen.filestore.FileUse;
import org.platen.operation.Need;
import org.platen.operation.Needs;

/** Keeps files that content items have their pages in, or will have soon. */
@ApplicationScoped
class ContentFileUse implements FileUse {

    @Inject ContentItems items;

    @Inject Needs needs;

    @Override
    public boolean needs(long fileId) {
        return items.use(fileId)
                || needs.includeInProgress(new Need(DataMiningSubmission.NEED, fileId));
    }

    /** Items of deleted content sets count as well, until their rows are gone. */
    @Override
    public Set<Long> retained(Collection<Long> fileIds) {
        var retained = new HashSet<>(items.filesAmong(fileIds));
        retained.addAll(needs.among(DataMiningSubmission.NEED, fileIds));
        return retained;
    }
}
