package org.platen.undertow;

import jakarta.inject.Inject;
import java.time.Duration;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

/**
 * The limits of connections to clients.
 *
 * @param answerTimeout how long an answer may stay unread
 */
@SettingsRecord(Subject.HTTP)
record ClientIoSettings(Duration answerTimeout) {

    private static final Setting<Duration> ANSWER_TIMEOUT =
            Setting.of(
                    "platen.http.answer-timeout",
                    SettingType.time("1s"),
                    "5m",
                    "how long an answer may stay unread before its connection is closed");

    @Inject
    ClientIoSettings(Settings settings) {
        this(settings.get(ANSWER_TIMEOUT));
    }
}
