package org.platen.content.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.platen.content.ContentItems;
import org.platen.filestore.FileUse;
import org.platen.operation.Reference;
import org.platen.operation.References;

/** Retains files that contain pages of content items, or are about to. */
@ApplicationScoped
class ContentFileUse implements FileUse {

    @Inject ContentItems items;

    @Inject References needs;

    @Override
    public boolean needs(long fileId) {
        return items.use(fileId)
                || needs.includeInProgress(new Reference(DataMiningSubmission.NEED, fileId));
    }

    /** Includes the files of items of deleted content sets, until the rows of these are deleted. */
    @Override
    public Set<Long> retained(Collection<Long> fileIds) {
        var retained = new HashSet<>(items.filesAmong(fileIds));
        retained.addAll(needs.among(DataMiningSubmission.NEED, fileIds));
        return retained;
    }
}
