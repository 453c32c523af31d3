package org.platen.outputcreation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.platen.filestore.FolderUse;
import org.platen.operation.Parts;

/** Keeps what the finished parts of an operation have made, until it is made whole. */
@ApplicationScoped
class PartFolders implements FolderUse {

    @Inject Parts parts;

    @Override
    public Set<String> foldersAmong(Collection<String> folders) {
        return parts.foldersAmong(folders);
    }
}
