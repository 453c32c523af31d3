package org.platen.filestore.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.platen.filestore.ManagedFile;
import org.platen.maintenance.Retention;
import org.platen.maintenance.Retentions;
import org.platen.maintenance.Throttle;
import org.platen.time.SettableClock;

class FileRetentionTest {

    private final SettableClock clock = new SettableClock();

    private final List<Instant> ends = new ArrayList<>();

    @Test
    void temporary_files_are_removed_that_are_a_retention_period_old() {
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
    private FileRetention retention(Optional<Duration> time) {
        var retention = new FileRetention();
        retention.settings = Retentions.all(new Retention(time));
        retention.clock = clock;
        retention.expiry =
                new Expiry() {
                    @Override
                    long remove(Instant end, Predicate<ManagedFile> which, Throttle pace) {
                        ends.add(end);
                        return 0;
                    }
                };
        return retention;
    }
}
