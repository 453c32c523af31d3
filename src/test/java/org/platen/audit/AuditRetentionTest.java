package org.platen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.platen.maintenance.Retention;
import org.platen.maintenance.Retentions;
import org.platen.maintenance.Throttle;
import org.platen.time.SettableClock;

class AuditRetentionTest {

    private final SettableClock clock = new SettableClock();

    private final List<Instant> ends = new ArrayList<>();

    @Test
    void entries_are_removed_that_are_a_retention_period_old() {
        var retention = retention(Optional.of(Duration.ofDays(30)));

        retention.run(new Throttle(() -> false));
        clock.advance(Duration.ofHours(1));
        retention.run(new Throttle(() -> false));

        assertThat(ends)
                .containsExactly(
                        Instant.parse("2025-12-02T12:00:00Z"),
                        Instant.parse("2025-12-02T13:00:00Z"));
    }

    @Test
    void nothing_is_removed_when_the_period_is_for_ever() {
        long removed = retention(Optional.empty()).run(new Throttle(() -> false));

        assertThat(removed).isZero();
        assertThat(ends).isEmpty();
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private AuditRetention retention(Optional<Duration> time) {
        var retention = new AuditRetention();
        retention.settings = Retentions.all(new Retention(time));
        retention.clock = clock;
        retention.entries =
                new AuditEntries() {
                    @Override
                    int removeSome(Instant end) {
                        ends.add(end);
                        return 0;
                    }
                };
        return retention;
    }
}
