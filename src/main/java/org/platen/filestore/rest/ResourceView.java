package org.platen.filestore.rest;

import java.nio.file.Path;
import org.platen.filestore.FileType;
import org.platen.filestore.ManagedFile;

/** A managed file in the list of resources. */
record ResourceView(long id, String name, String path, FileType type, long size) {

    static ResourceView of(ManagedFile file, Path path) {
        return new ResourceView(
                file.id(), file.name().orElse(""), path.toString(), file.type(), file.size());
    }
}
