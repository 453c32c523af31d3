package org.platen.filestore;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Which names managed files may have. */
public final class FileName {

    private static final int MOST_BYTES = 255;

    /** The system property that names the character set in which Java writes names of files. */
    static final String CHARACTER_SET = "sun.jnu.encoding";

    private FileName() {}

    /** The name, if it may be one; null for none. */
    public static @Nullable String checked(@Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        if (!isValid(sent)) {
            throw new ProblemException(
                    Problem.badRequest(
                            "A file name has no '/', no '\\', no control characters and at most "
                                    + MOST_BYTES
                                    + " bytes in UTF-8, and is neither '.' nor '..'.",
                            sent));
        }
        return sent;
    }

    static boolean isValid(String name) {
        return !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && name.chars().noneMatch(FileName::isForbidden)
                && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /**
     * Refuses a name that no file can have in the locale that the server was started in.
     *
     * @throws ProblemException that says what to do
     */
    public static void requireWritable(String name) {
        try {
            var unused = Path.of(name);
        } catch (InvalidPathException e) {
            throw new ProblemException(
                    Problem.failed(
                            "A file of this name cannot be written: the locale of the server has"
                                    + " the character set "
                                    + System.getProperty(CHARACTER_SET)
                                    + ". Start the server in a locale with UTF-8, as by"
                                    + " LC_ALL=C.UTF-8, and try again.",
                            name),
                    e);
        }
    }

    private static boolean isForbidden(int c) {
        return c == '/' || c == '\\' || Character.isISOControl(c);
    }
}
