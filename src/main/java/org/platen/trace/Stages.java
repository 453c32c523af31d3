package org.platen.trace;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.platen.trace.Spans.Work;

/** Measures stages of work: as a histogram, and as a span of the trace. */
@ApplicationScoped
public class Stages {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        Duration.ofHours(1)
    };

    @Inject MeterRegistry meters;

    /** Does the work of a stage. */
    public <T extends @Nullable Object, E extends Exception> T measure(Stage stage, Work<T, E> work)
            throws E {
        long begin = System.nanoTime();
        try {
            return Spans.child(stage.text(), work);
        } finally {
            record(stage, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /** Records the time of a stage that is over. */
    public void record(Stage stage, Duration time) {
        Timer.builder("platen_stage_duration")
                .description("Time of a stage of an operation, or of a part of it")
                .tag("stage", stage.text())
                .serviceLevelObjectives(BUCKETS)
                .register(meters)
                .record(time);
    }
}
