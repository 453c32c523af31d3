package org.platen.outputcreation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.platen.filestore.FolderUse;
import org.platen.operation.Operations;

/** Retains the folders of finished parts until the operation is complete. */
@ApplicationScoped
class PartFolders implements FolderUse {

    @Inject Operations operations;

    @Override
    public Set<String> foldersAmong(Collection<String> folders) {
        return operations.foldersOfPartsAmong(folders);
    }
}
