package org.platen.delivery;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.platen.settings.NodeSettings;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

/**
 * The permitted destination folders.
 *
 * @param roots absolute paths; every destination is one of them or below one. The folders of
 *     presets are relative to the first
 * @param isDefault whether no roots were configured, so that the server creates its own
 */
@SettingsRecord(Subject.RETENTION)
record DeliverySettings(List<Path> roots, boolean isDefault) {

    static final String KEY = "platen.delivery.root";

    private static final Setting<Optional<List<Path>>> ROOTS =
            Setting.optional(
                    KEY,
                    SettingType.PATH
                            .as(Path::normalize)
                            .list("list of paths", "absolute folders, separated by commas")
                            .as(DeliverySettings::absolute),
                    "`<data>/delivery`",
                    "folders that presets may deliver to; a preset's folder lies below the first"
                            + " one");

    DeliverySettings {
        roots = List.copyOf(roots);
    }

    @Inject
    DeliverySettings(Settings settings, NodeSettings node) {
        this(settings.get(ROOTS), node.data().resolve("delivery"));
    }

    private DeliverySettings(Optional<List<Path>> roots, Path otherwise) {
        this(roots.orElse(List.of(otherwise)), roots.isEmpty());
    }

    private static List<Path> absolute(List<Path> roots) {
        if (roots.isEmpty() || !roots.stream().allMatch(Path::isAbsolute)) {
            throw new IllegalArgumentException(roots.toString());
        }
        return roots;
    }

    /** The root to which the folders of presets are relative. */
    Path first() {
        return roots.get(0);
    }
}
