package org.platen.operation.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import org.platen.database.SchemaReady;
import org.platen.operation.OperationEnded;
import org.platen.operation.OperationHandler;
import org.platen.operation.fault.AttemptRetried;
import org.platen.trace.Stage;
import org.platen.trace.Stages;

/** Counts operations that have ended on this node, and retries, after the commit. */
@ApplicationScoped
class OperationMetrics {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        Duration.ofHours(1)
    };

    @Inject MeterRegistry meters;

    @Inject Stages stages;

    @Inject @Any Instance<OperationHandler> handlers;

    /** Makes the counters, so that they begin at zero and not with their first event. */
    void begin(@Observes SchemaReady event) {
        handlers.forEach(handler -> retries(handler.type()));
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) OperationEnded event) {
        Timer.builder("platen_operation_duration")
                .description("Time from the submission of an operation to its end")
                .tags("type", event.type(), "outcome", event.outcome().name())
                .serviceLevelObjectives(BUCKETS)
                .register(meters)
                .record(Duration.between(event.submittedAt(), event.endedAt()));
        event.startedAt()
                .map(started -> Duration.between(event.submittedAt(), started))
                .ifPresent(waited -> stages.record(Stage.QUEUE, waited));
    }

    void retried(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptRetried event) {
        retries(event.type()).increment();
    }

    private Counter retries(String type) {
        return Counter.builder("platen_retries")
                .description("Attempts that ended with a transient fault and are retried")
                .tag("type", type)
                .register(meters);
    }
}
