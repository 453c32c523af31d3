package org.platen.filestore;

import java.util.Collection;
import java.util.Set;

/**
 * How a feature says that it still needs folders that no managed file names: they are no orphans.
 * Found by CDI.
 */
public interface FolderUse {

    /** Those of the folders that it needs. */
    Set<String> foldersAmong(Collection<String> folders);
}
