package org.platen.filestore;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** The rules for the names of managed files. */
public final class FileName {

    private static final int MAX_BYTES = 255;

    /** The system property with the character set that Java uses for file names. */
    static final String CHARACTER_SET = "sun.jnu.encoding";

    private FileName() {}

    /** Returns the name if it is permitted; null for none. */
    public static @Nullable String checked(@Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        if (!isValid(sent)) {
            throw new ProblemException(
                    Problem.badRequest(
                            "A file name must not contain '/', '\\' or control characters,"
                                    + " must have at most "
                                    + MAX_BYTES
                                    + " bytes in UTF-8, and must be neither '.' nor '..'.",
                            sent));
        }
        return sent;
    }

    static boolean isValid(String name) {
        return !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && name.chars().noneMatch(FileName::isForbidden)
                && name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    /**
     * Refuses a name that no file can have in the locale in which the server was started.
     *
     * @throws ProblemException when the name cannot be written; it says what to do
     */
    public static void requireWritable(String name) {
        try {
            var unused = Path.of(name);
        } catch (InvalidPathException e) {
            throw new ProblemException(
                    Problem.failed(
                            "A file with this name cannot be written: the locale of the"
                                    + " server has the character set "
                                    + System.getProperty(CHARACTER_SET)
                                    + ". Start the server in a UTF-8 locale, for example with"
                                    + " LC_ALL=C.UTF-8, and try again.",
                            name),
                    e);
        }
    }

    private static boolean isForbidden(int c) {
        return c == '/' || c == '\\' || Character.isISOControl(c);
    }
}
