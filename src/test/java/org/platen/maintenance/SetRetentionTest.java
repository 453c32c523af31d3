package org.platen.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.platen.time.SettableClock;

class SetRetentionTest {

    private static final Instant MONTH_AGO = Instant.parse("2025-12-02T12:00:00Z");

    private final List<Instant> ends = new ArrayList<>();

    @Test
    void sets_are_removed_that_are_a_retention_period_old() {
        long removed = run(Optional.of(Duration.ofDays(30)));

        assertThat(removed).isEqualTo(2);
        assertThat(ends).hasSize(4).containsOnly(MONTH_AGO);
    }

    @Test
    void sets_that_clients_have_deleted_are_removed_though_the_period_is_for_ever() {
        assertThat(run(Optional.empty())).isEqualTo(2);
        assertThat(ends).containsOnly(Instant.EPOCH);
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private long run(Optional<Duration> time) {
        var retention = new SetsOfTest();
        retention.settings = Retentions.all(new Retention(time));
        retention.clock = new SettableClock();
        return retention.run(new Throttle(() -> false));
    }

    private final class SetsOfTest extends SetRetention {

        @Override
        public String name() {
            return "sets of a test";
        }

        @Override
        protected SetRemoval removal() {
            return new Removal();
        }
    }

    /** The sets 1 and 2, which have no parts. */
    private final class Removal implements SetRemoval {

        @Override
        public List<Long> due(Instant end, long after) {
            ends.add(end);
            return after == 0 ? List.of(1L, 2L) : List.of();
        }

        @Override
        public boolean begin(long id, Instant end) {
            ends.add(end);
            return true;
        }

        @Override
        public int removeSome(long id) {
            return 0;
        }

        @Override
        public boolean finish(long id) {
            return true;
        }
    }
}
