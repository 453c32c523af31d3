package org.platen.api;

import org.jspecify.annotations.Nullable;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** The parameter {@code limit} of lists. */
public final class PageLimit {

    private static final int MAX_SIZE = 1_000;

    private static final int DEFAULT_SIZE = 50;

    private PageLimit() {}

    /**
     * Returns the size of a page.
     *
     * @param limit as sent; null for the default
     * @throws ProblemException 400 when it is no number in range
     */
    public static int of(@Nullable String limit) {
        try {
            int size = limit == null ? DEFAULT_SIZE : Integer.parseInt(limit);
            if (size >= 1 && size <= MAX_SIZE) {
                return size;
            }
        } catch (NumberFormatException e) {
            // answered like a number out of range
        }
        throw new ProblemException(
                Problem.badRequest(
                        "The parameter limit must be a number from 1 to " + MAX_SIZE + ".",
                        String.valueOf(limit)));
    }
}
