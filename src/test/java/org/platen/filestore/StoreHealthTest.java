package org.platen.filestore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.health.HealthStatus;

class StoreHealthTest {

    private static final long MIB = 1 << 20;

    @TempDir Path folder;

    @Test
    void a_disk_with_less_free_space_than_must_stay_free_is_down() {
        var enough = DiskCheck.health(new FreeSpace(10 * MIB, () -> 10 * MIB));
        var full = DiskCheck.health(new FreeSpace(10 * MIB, () -> 10 * MIB - 1));

        assertThat(enough.status()).isEqualTo(HealthStatus.UP);
        assertThat(full.status()).isEqualTo(HealthStatus.DOWN);
        assertThat(full.reason()).contains("9 MiB are free", "platen.disk.min-free");
    }

    @Test
    void a_folder_that_is_not_mounted_is_down() {
        assertThat(StoreCheck.health(folder).status()).isEqualTo(HealthStatus.UP);
        assertThat(StoreCheck.health(folder.resolve("files")).status())
                .isEqualTo(HealthStatus.DOWN);
    }
}
