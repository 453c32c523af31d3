package org.platen.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.health.HealthStatus;

class DeliveryCheckTest {

    @TempDir Path folder;

    @Test
    void each_root_must_be_there() {
        var gone = folder.resolve("not mounted");

        assertThat(DeliveryCheck.health(List.of(folder)).status()).isEqualTo(HealthStatus.UP);
        var health = DeliveryCheck.health(List.of(folder, gone));
        assertThat(health.status()).isEqualTo(HealthStatus.DOWN);
        assertThat(health.reason()).contains(gone + ": there is no such folder");
    }
}
