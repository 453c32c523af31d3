package org.platen.filestore.rest;

import org.jspecify.annotations.Nullable;
import org.platen.filestore.FileName;
import org.platen.filestore.FileType;

/**
 * What a client says of the file that it uploads.
 *
 * @param persistent any word but "true", in whatever case, is false: clients send odd ones
 */
record NewFile(@Nullable String name, FileType type, boolean persistent) {

    NewFile {
        name = FileName.checked(name);
    }

    static NewFile of(@Nullable String name, FileType type, @Nullable String persistent) {
        return new NewFile(name, type, Boolean.parseBoolean(persistent));
    }
}
