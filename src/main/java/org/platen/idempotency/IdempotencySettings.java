package org.platen.idempotency;

import jakarta.inject.Inject;
import java.time.Duration;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

/**
 * The settings of idempotency keys.
 *
 * @param keep how long a key is retained
 */
@SettingsRecord(Subject.OPERATIONS)
public record IdempotencySettings(Duration keep) {

    private static final Setting<Duration> KEEP =
            Setting.of(
                    "platen.idempotency.keep",
                    SettingType.TIME,
                    "1d",
                    "how long an idempotency key is remembered");

    @Inject
    IdempotencySettings(Settings settings) {
        this(settings.get(KEEP));
    }
}
