package org.platen.operation.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.platen.health.HealthStatus;

class QueueCheckTest {

    private static final QueueState STATE =
            new QueueState(
                    List.of(
                            new QueueState.Waiting("quick", 0, 3, 12.5),
                            new QueueState.Waiting("large", 0, 1, 61)),
                    List.of(new QueueState.InState("QUEUED", 4)));

    @Test
    void a_queue_is_down_when_its_oldest_entry_is_older_than_the_setting() {
        assertThat(QueueCheck.health(STATE, Duration.ofSeconds(61)).status())
                .isEqualTo(HealthStatus.UP);

        var health = QueueCheck.health(STATE, Duration.ofSeconds(60));

        assertThat(health.status()).isEqualTo(HealthStatus.DOWN);
        assertThat(health.reason())
                .contains("4 operations are queued", "61 s", "platen.health.queue-age");
    }
}
