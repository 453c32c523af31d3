package org.platen.lifecycle;

import jakarta.inject.Inject;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

/**
 * The setting for a start after a restore.
 *
 * @param paused whether this node executes no operations and removes nothing
 */
@SettingsRecord(Subject.OPERATIONS)
public record PauseSettings(boolean paused) {

    private static final Setting<Boolean> PAUSED =
            Setting.of(
                    "platen.queue.paused",
                    SettingType.FLAG,
                    "false",
                    "`true` starts a node that executes no operations and removes nothing, to check"
                            + " what was restored from a backup");

    @Inject
    PauseSettings(Settings settings) {
        this(settings.get(PAUSED));
    }
}
