package org.platen.outputcreation;

import java.time.Duration;
import org.platen.settings.Settings;

/**
 * The settings of output creation: the size of large operations, and the time for one document.
 *
 * @param largePages operations with more pages are moved to the lane for large ones and divided
 * @param partPages the minimum number of pages of a part, except the last one; large enough to make
 *     the overhead of a part negligible
 * @param documentTimeout the maximum time for which the output may wait for a single document
 */
record OutputSettings(long largePages, long partPages, Duration documentTimeout) {

    private static final String LARGE = "platen.output.large-pages";

    private static final String PART = "platen.output.part-pages";

    OutputSettings {
        if (largePages < 0) {
            throw new IllegalArgumentException(LARGE + " must be at least 0, but is " + largePages);
        }
        if (partPages < 1) {
            throw new IllegalArgumentException(PART + " must be at least 1, but is " + partPages);
        }
    }

    static OutputSettings read() {
        return new OutputSettings(
                Settings.whole(LARGE, 5_000),
                Settings.whole(PART, 5_000),
                Settings.duration("platen.document.timeout", "2m"));
    }
}
