package org.platen.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Converts the names on a command line to paths. */
final class FilePath {

    /** Replaces bytes that are not characters of the locale. */
    private static final char REPLACEMENT = '\uFFFD';

    private FilePath() {}

    static Path of(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new CommandFailedException(
                    "'"
                            + e.getInput()
                            + "' cannot be the name of a file here: "
                            + (name.indexOf('\0') >= 0
                                    ? "it contains a null character."
                                    : "the character set of your locale is "
                                            + System.getProperty("sun.jnu.encoding")
                                            + ". Set LC_ALL to a UTF-8 locale, such as C.UTF-8."));
        }
    }

    /** Advice about a name that was decoded incorrectly; empty if it was decoded correctly. */
    static String adviceOnName(String name) {
        return name.indexOf(REPLACEMENT) < 0
                ? ""
                : " (its name contains bytes that are not UTF-8: rename it, or"
                        + " set LC_ALL to the locale in which it was named)";
    }

    /**
     * The identity of a file, independent of the path or link by which it is found.
     *
     * @return empty if there is no such file
     */
    static Optional<Object> identity(Path file) {
        try {
            var key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return Optional.of(key == null ? file.toRealPath() : key);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
