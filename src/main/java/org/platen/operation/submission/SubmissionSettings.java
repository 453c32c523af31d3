package org.platen.operation.submission;

import jakarta.inject.Inject;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

/**
 * The settings of admission.
 *
 * @param mostQueued the maximum number of waiting operations; further ones are refused
 */
@SettingsRecord(Subject.OPERATIONS)
record SubmissionSettings(int mostQueued) {

    private static final Setting<Integer> QUEUE_LIMIT =
            Setting.of(
                    "platen.queue.limit",
                    SettingType.number(1),
                    "500000",
                    "operations that may wait; each takes about 2 KB in the database");

    @Inject
    SubmissionSettings(Settings settings) {
        this(settings.get(QUEUE_LIMIT));
    }
}
