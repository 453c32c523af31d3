package org.platen.maintenance;

import java.time.Duration;

/** Retention periods for tests. */
public final class Retentions {

    private Retentions() {}

    public static RetentionSettings all(Retention period) {
        return new RetentionSettings(
                period, period, period, period, period, period, Duration.ofHours(1));
    }
}
