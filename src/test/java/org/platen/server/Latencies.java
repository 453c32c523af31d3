package org.platen.server;

import java.util.Arrays;
import java.util.Locale;

/** How long answers took, and how many calls had none that was expected. */
final class Latencies {

    /** In nanoseconds. */
    private final long[] sorted;

    private final int failures;

    Latencies(long[] taken, int failures) {
        sorted = taken.clone();
        Arrays.sort(sorted);
        this.failures = failures;
    }

    int failures() {
        return failures;
    }

    double median() {
        return millis(50);
    }

    /** What 99 in 100 did not exceed. */
    double nearlyAll() {
        return millis(99);
    }

    private double millis(int percent) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) ((sorted.length - 1L) * percent / 100)] / 1e6;
    }

    /** The columns: calls, median, 99 in 100, worst, failures. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%6d %9.1f %9.1f %9.1f %9d",
                sorted.length,
                median(),
                nearlyAll(),
                millis(100),
                failures);
    }
}
