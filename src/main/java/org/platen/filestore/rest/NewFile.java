package org.platen.filestore.rest;

import org.jspecify.annotations.Nullable;
import org.platen.filestore.FileName;
import org.platen.filestore.FileType;

/**
 * The parameters with which a client uploads a file.
 *
 * @param persistent any word but "true", in either case, means false, because clients send unusual
 *     ones
 */
record NewFile(@Nullable String name, FileType type, boolean persistent) {

    NewFile {
        name = FileName.checked(name);
    }

    static NewFile of(@Nullable String name, FileType type, @Nullable String persistent) {
        return new NewFile(name, type, Boolean.parseBoolean(persistent));
    }
}
