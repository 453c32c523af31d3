package org.platen.owner;

import jakarta.inject.Inject;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

/**
 * The settings of ownership.
 *
 * @param enabled whether users see only what they made
 */
@SettingsRecord(Subject.ACCESS)
record OwnerSettings(boolean enabled) {

    private static final Setting<Boolean> OWNERS =
            Setting.of(
                    "platen.security.owners",
                    SettingType.FLAG,
                    "false",
                    "`true` lets users without `ROLE_ADMIN` see only what they made; the"
                            + " compatible contract knows no owners");

    @Inject
    OwnerSettings(Settings settings) {
        this(settings.get(OWNERS));
    }
}
