package org.platen.operation.submission;

import java.time.Duration;
import org.platen.settings.Settings;

/**
 * What is accepted.
 *
 * @param keepKeys how long a request that is sent again with the same key is known again
 * @param mostQueued how many operations may wait; what comes then is refused
 */
record SubmissionSettings(Duration keepKeys, int mostQueued) {

    SubmissionSettings {
        if (mostQueued < 1) {
            throw new IllegalArgumentException(
                    "platen.queue.limit must be at least 1, but is " + mostQueued);
        }
    }

    static SubmissionSettings read() {
        return new SubmissionSettings(
                Settings.duration("platen.idempotency.keep", "1d"),
                Settings.whole("platen.queue.limit", 500_000));
    }
}
