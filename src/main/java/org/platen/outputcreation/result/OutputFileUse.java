package org.platen.outputcreation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.platen.filestore.FileUse;

/**
 * Retains the files of outputs, which have a retention period of their own. Clients may delete them
 * at any time.
 */
@ApplicationScoped
class OutputFileUse implements FileUse {

    @Inject Outputs outputs;

    @Override
    public boolean needs(long fileId) {
        return false;
    }

    @Override
    public Set<Long> retained(Collection<Long> fileIds) {
        return outputs.foldersAmong(fileIds);
    }
}
