package org.platen.filestore;

import org.jspecify.annotations.Nullable;

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
