package org.platen.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private static final Retention DAY = new Retention(Optional.of(Duration.ofDays(1)));

    private static final Retention HOUR = new Retention(Optional.of(Duration.ofHours(1)));

    private static final Retention EVER = new Retention(Optional.empty());

    @Test
    void a_period_ends_now_for_things_that_are_as_old_as_it_is_long() {
        assertThat(DAY.end(NOW)).contains(Instant.parse("2025-12-31T12:00:00Z"));
        assertThat(EVER.end(NOW)).isEmpty();
    }

    @Test
    void for_ever_is_longer_than_any_period() {
        assertThat(DAY.orShorter(HOUR)).isEqualTo(HOUR);
        assertThat(HOUR.orShorter(DAY)).isEqualTo(HOUR);
        assertThat(EVER.orShorter(DAY)).isEqualTo(DAY);
        assertThat(DAY.orShorter(EVER)).isEqualTo(DAY);
        assertThat(EVER.orShorter(EVER)).isEqualTo(EVER);
    }
}
