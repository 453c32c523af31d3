package org.platen.content.zip;

import org.platen.budget.Budget;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Counts the bytes that are actually unpacked, because the sizes stated in a ZIP cannot be trusted.
 */
final class UnpackedSize {

    private static final int TOO_LARGE = 413;

    private final long max;

    private final Budget budget;

    private long size;

    UnpackedSize(long max, Budget budget) {
        this.max = max;
        this.budget = budget;
    }

    void add(int bytes) {
        budget.store(bytes);
        size += bytes;
        if (size > max) {
            throw new ProblemException(
                    new Problem(
                            TOO_LARGE,
                            "Unpacked, the files of the ZIP have more than "
                                    + max
                                    + " bytes, the limit set by platen.filestore.max-size.",
                            ""));
        }
    }
}
