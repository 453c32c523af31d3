package org.platen.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/**
 * Accepts regular files only. Opening a pipe would block until another process writes to it, and a
 * device may never end.
 */
final class RegularFile {

    private RegularFile() {}

    static File require(File file) throws IOException {
        if (file.isFile()) {
            return file;
        }
        if (!file.exists()) {
            throw new NoSuchFileException(file.getPath(), null, "there is no such file");
        }
        throw new IOException(
                file.isDirectory() ? "it is a folder" : "it is a pipe or a device, not a file");
    }
}
