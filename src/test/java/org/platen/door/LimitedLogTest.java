package org.platen.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitedLogTest {

    private Instant now = Instant.EPOCH;

    private final Lines lines = new Lines();

    private final LimitedLog log = new LimitedLog(lines, "faults", (InstantSource) () -> now);

    @Test
    void no_more_lines_than_the_limit_are_logged_within_a_minute() {
        log(1_000);

        assertThat(lines.texts).hasSize(LimitedLog.MAX_LINES);
    }

    @Test
    void the_rest_is_counted_in_one_line() {
        log(1_000);
        now = now.plusSeconds(60);
        log(1);

        assertThat(lines.texts).hasSize(LimitedLog.MAX_LINES + 2);
        assertThat(lines.texts.get(LimitedLog.MAX_LINES))
                .isEqualTo("940 more faults were not logged individually");
    }

    @Test
    void faults_of_ours_are_limited_as_well() {
        for (int i = 0; i < 1_000; i++) {
            log.log("fault", new IllegalStateException());
        }

        assertThat(lines.texts).hasSize(LimitedLog.MAX_LINES);
    }

    private void log(int times) {
        for (int i = 0; i < times; i++) {
            log.log("line " + i);
        }
    }

    private static final class Lines implements System.Logger {

        private final List<String> texts = new ArrayList<>();

        @Override
        public String getName() {
            return "lines";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(
                Level level,
                @Nullable ResourceBundle bundle,
                @Nullable String text,
                @Nullable Throwable thrown) {
            texts.add(String.valueOf(text));
        }

        @Override
        public void log(
                Level level,
                @Nullable ResourceBundle bundle,
                @Nullable String format,
                @Nullable Object... parameters) {
            texts.add(String.valueOf(format));
        }
    }
}
