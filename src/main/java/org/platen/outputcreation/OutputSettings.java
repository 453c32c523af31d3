package org.platen.outputcreation;

import java.time.Duration;
import org.platen.settings.Settings;

/**
 * What counts as large, and what one document may cost.
 *
 * @param largePages operations with more pages are divided, and leave the lane of small ones
 * @param partPages a part has so many pages at least, unless it is the last: what it costs to hand
 *     one out does not count then
 * @param documentTimeout how long the output may wait for a single document
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
