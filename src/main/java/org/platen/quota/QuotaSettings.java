package org.platen.quota;

import jakarta.inject.Inject;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

/**
 * The quota of one user; 0 means no limit.
 *
 * @param requests the number of requests a second, on each node
 * @param operations the number of operations in the queue
 * @param bytes the number of bytes in the store
 */
@SettingsRecord(Subject.ACCESS)
public record QuotaSettings(int requests, int operations, long bytes) {

    private static final Setting<Integer> REQUESTS =
            Setting.of(
                    "platen.quota.requests",
                    SettingType.number(0),
                    "0",
                    "requests a second by user on each node; 0 is no limit");

    private static final Setting<Integer> OPERATIONS =
            Setting.of(
                    "platen.quota.operations",
                    SettingType.number(0),
                    "0",
                    "waiting operations by user; 0 is no limit");

    private static final Setting<Long> BYTES =
            Setting.of(
                    "platen.quota.bytes",
                    SettingType.SIZE,
                    "0",
                    "stored bytes by user, outputs included; 0 is no limit");

    @Inject
    QuotaSettings(Settings settings) {
        this(settings.get(REQUESTS), settings.get(OPERATIONS), settings.get(BYTES));
    }
}
