package org.platen.filestore;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.platen.maintenance.Retention;
import org.platen.settings.Settings;

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
public record FileStoreSettings(
        Path root, long maxSize, Optional<Long> minFree, Retention orphans) {

    private static final String MIN_FREE = "platen.disk.min-free";

    /**
     * The minimum age of orphans. An attempt at a large document may change no file for some
     * minutes.
     */
    public static final Duration LEAST_AGE_OF_ORPHANS = Duration.ofHours(1);

    public FileStoreSettings {
        if (orphans.time().filter(age -> age.compareTo(LEAST_AGE_OF_ORPHANS) < 0).isPresent()) {
            throw new IllegalArgumentException(
                    "platen.retention.orphans must be at least 1h, so that files"
                            + " of work in progress are not removed, but is "
                            + orphans.time().get().toSeconds()
                            + " s");
        }
        if (maxSize < 1) {
            throw new IllegalArgumentException(
                    "platen.filestore.max-size must be at least 1, but is " + maxSize);
        }
    }

    static FileStoreSettings read() {
        var data = Path.of(Settings.text("platen.data", "."));
        return new FileStoreSettings(
                data.resolve("files").toAbsolutePath().normalize(),
                Settings.bytes("platen.filestore.max-size", "2GiB"),
                Settings.text(MIN_FREE).map(value -> Settings.bytes(MIN_FREE, value)),
                Retention.read("platen.retention.orphans", "1d"));
    }
}
