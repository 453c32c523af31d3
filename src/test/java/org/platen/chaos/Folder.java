package org.platen.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder whose permissions can be taken away, even from root where the file system knows how. */
record Folder(Path path) {

    boolean canBeForbidden() {
        forbid();
        boolean forbidden = !isWritable();
        permit();
        return forbidden;
    }

    private boolean isWritable() {
        try {
            Files.delete(Files.createTempFile(path, ".probe", ""));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    void forbid() {
        Command.run("chmod", "a-w", path.toString());
        Command.run("chattr", "+i", path.toString());
    }

    void permit() {
        Command.run("chattr", "-i", path.toString());
        Command.run("chmod", "u+w", path.toString());
    }
}
