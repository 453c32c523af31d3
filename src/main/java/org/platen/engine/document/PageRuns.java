package org.platen.engine.document;

import java.util.Arrays;

/**
 * Pages of a document in the order of a step, as runs of consecutive pages. No page occurs twice.
 * Pages are counted from 0, in the document (index) and in the step (ordinal).
 */
public final class PageRuns {

    private final int[] firsts;
    // The ordinal of the first page of each run, followed by the number of pages.
    private final int[] starts;

    /**
     * @param firsts the index of the first page of each run
     * @param counts the number of pages of each run
     */
    public PageRuns(int[] firsts, int[] counts) {
        this.firsts = firsts.clone();
        starts = new int[counts.length + 1];
        for (int run = 0; run < counts.length; run++) {
            starts[run + 1] = Math.addExact(starts[run], counts[run]);
        }
    }

    /** The number of pages. */
    public int count() {
        return starts[firsts.length];
    }

    public int runs() {
        return firsts.length;
    }

    /** The index of the first page of a run. */
    public int first(int run) {
        return firsts[run];
    }

    /** The ordinal of the first page of a run. */
    public int start(int run) {
        return starts[run];
    }

    /** The number of pages of a run. */
    int length(int run) {
        return starts[run + 1] - starts[run];
    }

    /** The index of a page of the step. */
    public int index(int ordinal) {
        int place = Arrays.binarySearch(starts, ordinal);
        int run = place < 0 ? -place - 2 : place;
        return firsts[run] + ordinal - starts[run];
    }

    /** The ordinal of a page of the document, or -1. */
    public int ordinal(int index) {
        for (int run = 0; run < firsts.length; run++) {
            int place = index - firsts[run];
            if (place >= 0 && place < length(run)) {
                return starts[run] + place;
            }
        }
        return -1;
    }
}
