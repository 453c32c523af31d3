package org.platen.engine.share;

import java.util.Arrays;

/**
 * Pages of a document in the order of a step: runs of pages that follow each other. No page occurs
 * twice. Pages are counted from 0, in the document (index) and in the step (ordinal).
 */
public final class PageRuns {

    private final int[] firsts;
    // The ordinal that each run begins with, and behind the last one how many pages there are.
    private final int[] starts;

    /**
     * @param firsts the index that each run begins with
     * @param counts how many pages each run has
     */
    public PageRuns(int[] firsts, int[] counts) {
        this.firsts = firsts.clone();
        starts = new int[counts.length + 1];
        for (int run = 0; run < counts.length; run++) {
            starts[run + 1] = Math.addExact(starts[run], counts[run]);
        }
    }

    /** How many pages there are. */
    public int count() {
        return starts[firsts.length];
    }

    public int runs() {
        return firsts.length;
    }

    /** The index that a run begins with. */
    public int first(int run) {
        return firsts[run];
    }

    /** The ordinal that a run begins with. */
    public int start(int run) {
        return starts[run];
    }

    /** How many pages a run has. */
    public int length(int run) {
        return starts[run + 1] - starts[run];
    }

    /** Where in the document a page of the step is. */
    public int index(int ordinal) {
        int place = Arrays.binarySearch(starts, ordinal);
        int run = place < 0 ? -place - 2 : place;
        return firsts[run] + ordinal - starts[run];
    }

    /** Where in the step a page of the document is, or -1. */
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
