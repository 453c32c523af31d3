package org.platen.filestore;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.platen.maintenance.Retention;
import org.platen.maintenance.RetentionSettings;
import org.platen.settings.NodeSettings;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

/**
 * The location of managed files, and their limits.
 *
 * @param root the absolute path of the store
 * @param maxSize the maximum size of one file, in bytes
 * @param minFree the number of bytes that must stay free on the disk; empty for a default that
 *     depends on the disk
 * @param orphans the age at which remains of a crash are removed; no attempt works for that long
 *     without changing a file
 */
@SettingsRecord(Subject.IMPORTS)
public record FileStoreSettings(
        Path root, long maxSize, Optional<Long> minFree, Retention orphans) {

    private static final Setting<Long> MAX_SIZE =
            Setting.of(
                    "platen.filestore.max-size",
                    SettingType.SIZE.where("at least 1", value -> value >= 1),
                    "2GiB",
                    "largest upload, and largest content of a ZIP once unpacked");

    private static final Setting<Optional<Long>> MIN_FREE =
            Setting.optional(
                    "platen.disk.min-free",
                    SettingType.SIZE,
                    "`1GiB`, or a twentieth of a smaller disk",
                    "with less free space in the data folder nothing is accepted, so that running"
                            + " operations can finish");

    @Inject
    FileStoreSettings(Settings settings, NodeSettings node, RetentionSettings retention) {
        this(
                root(node.data()),
                settings.get(MAX_SIZE),
                settings.get(MIN_FREE),
                retention.orphans());
    }

    /** Returns the root of the store in a data folder. */
    public static Path root(Path data) {
        return data.resolve("files");
    }
}
