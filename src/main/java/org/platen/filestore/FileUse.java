package org.platen.filestore;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports the files that a feature still needs. Implemented by features and found by CDI. */
public interface FileUse {

    /** Returns whether a client must not delete the file. */
    boolean needs(long fileId);

    /** Returns those of the files that are retained although their retention period is over. */
    default Set<Long> retained(Collection<Long> fileIds) {
        return fileIds.stream().filter(this::needs).collect(Collectors.toSet());
    }
}
