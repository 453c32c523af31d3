package org.platen.operation.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WaitingGaugeTest {

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");

    private long waiting;

    private int counts;

    private final WaitingGauge gauge = new WaitingGauge(3, this::count, () -> now);

    @Test
    void it_lets_in_as_many_as_may_wait() {
        waiting = 1;

        assertThat(gauge.letIn()).isTrue();
        assertThat(gauge.letIn()).isTrue();
        assertThat(gauge.letIn()).isFalse();
        assertThat(counts).isEqualTo(1);
    }

    @Test
    void it_counts_again_when_a_count_is_a_second_old_and_sooner_when_it_is_full() {
        waiting = 3;
        assertThat(gauge.letIn()).isFalse();
        waiting = 0;
        assertThat(gauge.letIn()).isFalse();

        now = now.plus(Duration.ofMillis(101));
        assertThat(gauge.letIn()).isTrue();
        assertThat(counts).isEqualTo(2);

        now = now.plus(Duration.ofMillis(999));
        assertThat(gauge.letIn()).isTrue();
        assertThat(counts).isEqualTo(2);
        now = now.plus(Duration.ofMillis(2));
        assertThat(gauge.letIn()).isTrue();
        assertThat(counts).isEqualTo(3);
    }

    @Test
    void it_counts_the_more_rarely_the_more_there_are() {
        waiting = 100_000;
        var large = new WaitingGauge(500_000, this::count, () -> now);
        assertThat(large.letIn()).isTrue();

        now = now.plusSeconds(19);
        assertThat(large.letIn()).isTrue();
        assertThat(counts).isEqualTo(1);
        now = now.plusSeconds(2);
        assertThat(large.letIn()).isTrue();
        assertThat(counts).isEqualTo(2);
    }

    private long count() {
        counts++;
        return waiting;
    }
}
