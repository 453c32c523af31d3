package org.platen.operation.status;

import jakarta.inject.Inject;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

/**
 * The settings of calls that wait for a result.
 *
 * @param max the number of calls that may wait at the same time
 */
@SettingsRecord(Subject.OPERATIONS)
record WaiterSettings(int max) {

    private static final Setting<Integer> WAITERS =
            Setting.of(
                    "platen.result.waiters",
                    SettingType.number(1),
                    "1000",
                    "calls that may wait for a result at the same time, at most half of them for"
                            + " one user; the others are told at once that the operation has not"
                            + " ended");

    @Inject
    WaiterSettings(Settings settings) {
        this(settings.get(WAITERS));
    }
}
