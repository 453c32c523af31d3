package org.platen.operation.metrics;

import jakarta.inject.Inject;
import java.time.Duration;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

/**
 * The limits within which the queue counts as healthy.
 *
 * @param maxAge the maximum time for which an entry may wait
 */
@SettingsRecord(Subject.OPERATIONS)
record QueueHealthSettings(Duration maxAge) {

    static final String KEY = "platen.health.queue-age";

    private static final Setting<Duration> MAX_AGE =
            Setting.of(
                    KEY,
                    SettingType.TIME,
                    "1h",
                    "waiting time of the oldest entry of the queue from which `GET health` reports"
                            + " the queue as DOWN");

    @Inject
    QueueHealthSettings(Settings settings) {
        this(settings.get(MAX_AGE));
    }
}
