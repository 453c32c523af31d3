package org.platen.filestore;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** How a feature says that it still needs a file. Found by CDI. */
public interface FileUse {

    /** Whether a client must not delete the file. */
    boolean needs(long fileId);

    /** Those of the files that stay although their time is over. */
    default Set<Long> retained(Collection<Long> fileIds) {
        return fileIds.stream().filter(this::needs).collect(Collectors.toSet());
    }
}
