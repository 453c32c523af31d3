package org.platen.filestore;

import java.util.Collection;
import java.util.Set;

/**
 * Reports the folders that a feature still needs although no managed file refers to them. Such
 * folders are no orphans. Implemented by features and found by CDI.
 */
public interface FolderUse {

    /** Returns those of the folders that the feature needs. */
    Set<String> foldersAmong(Collection<String> folders);
}
