package org.platen.bench.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file in a folder that states which documents the folder contains. */
record Label(int format, long seed, int documents) {

    private static final String FILE = "made.txt";

    private static final Pattern FORM =
            Pattern.compile("format (\\d{1,9}), seed (-?\\d{1,18}), documents (\\d{1,9})\\s*");

    /** The label of a folder, or null if there is no complete one. */
    static @Nullable Label read(Path folder) {
        try {
            var text = FORM.matcher(Files.readString(folder.resolve(FILE)));
            return text.matches()
                    ? new Label(
                            Integer.parseInt(text.group(1)),
                            Long.parseLong(text.group(2)),
                            Integer.parseInt(text.group(3)))
                    : null;
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    void write(Path folder) throws IOException {
        Files.writeString(
                folder.resolve(FILE),
                "format " + format + ", seed " + seed + ", documents " + documents + "\n");
    }
}
