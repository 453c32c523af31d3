package org.platen.filestore;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Which names managed files may have. */
public final class FileName {

    private static final int MOST_BYTES = 255;

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

    private static boolean isForbidden(int c) {
        return c == '/' || c == '\\' || Character.isISOControl(c);
    }
}
