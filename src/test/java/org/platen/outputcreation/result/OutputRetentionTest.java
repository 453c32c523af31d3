package org.platen.outputcreation.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.platen.filestore.FileStore;
import org.platen.filestore.ManagedFile;
import org.platen.filestore.SampleStore;
import org.platen.maintenance.Retention;
import org.platen.maintenance.Retentions;
import org.platen.maintenance.Throttle;
import org.platen.time.SettableClock;

class OutputRetentionTest {

    private final SettableClock clock = new SettableClock();

    private final List<Instant> ends = new ArrayList<>();

    private final List<String> expired = new ArrayList<>();

    @Test
    void outputs_expire_that_were_made_a_retention_period_ago() {
        var retention = retention(Optional.of(Duration.ofDays(30)));

        assertThat(retention.run(new Throttle(() -> false))).isOne();
        clock.advance(Duration.ofHours(1));
        retention.run(new Throttle(() -> true));

        assertThat(ends)
                .containsExactly(
                        Instant.parse("2025-12-02T12:00:00Z"),
                        Instant.parse("2025-12-02T12:00:00Z"),
                        Instant.parse("2025-12-02T13:00:00Z"));
        assertThat(expired).containsExactly("output");
    }

    @Test
    void nothing_expires_when_the_period_is_for_ever() {
        assertThat(retention(Optional.empty()).run(new Throttle(() -> false))).isZero();
        assertThat(ends).isEmpty();
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private OutputRetention retention(Optional<Duration> time) {
        var retention = new OutputRetention();
        retention.settings = Retentions.all(new Retention(time));
        retention.clock = clock;
        retention.files = new Files();
        retention.outputs =
                new Outputs() {
                    @Override
                    Set<Long> foldersAmong(Collection<Long> fileIds) {
                        assertThat(fileIds).containsExactly(7L, 8L);
                        return Set.of(8L);
                    }
                };
        return retention;
    }

    /** An upload, and the folder of an output. */
    private final class Files extends FileStore {

        @Override
        public List<ManagedFile> temporary(Instant until, long after) {
            ends.add(until);
            return after == 0
                    ? List.of(SampleStore.stored(7, "upload"), SampleStore.stored(8, "output"))
                    : List.of();
        }

        @Override
        public void expire(ManagedFile file) {
            expired.add(file.nameOrId());
        }
    }
}
