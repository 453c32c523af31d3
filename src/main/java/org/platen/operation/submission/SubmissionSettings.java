package org.platen.operation.submission;

import java.time.Duration;
import org.platen.settings.Settings;

/**
 * The settings of admission.
 *
 * @param keepKeys how long an idempotency key is retained
 * @param mostQueued the maximum number of waiting operations; further ones are refused
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
