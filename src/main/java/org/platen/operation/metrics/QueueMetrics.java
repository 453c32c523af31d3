package org.platen.operation.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.platen.database.SchemaReady;
import org.platen.operation.OperationState;
import org.platen.operation.Priority;
import org.platen.operation.metrics.QueueState.Waiting;

/**
 * Gauges of the queue. All nodes report the same, as the queue is that of all: a dashboard takes
 * the maximum of them, never the sum.
 */
@ApplicationScoped
class QueueMetrics {

    private static final List<String> LANES = List.of("quick", "large");

    @Inject MeterRegistry meters;

    @Inject LatestQueueState latest;

    void begin(@Observes SchemaReady event) {
        for (var state : List.of(OperationState.QUEUED, OperationState.RUNNING)) {
            Gauge.builder("platen_operations", () -> value(all -> all.operations(state.name())))
                    .description("Operations of all nodes that have not ended, by state")
                    .tag("state", state.name())
                    .register(meters);
        }
        for (var lane : LANES) {
            for (var priority : Priority.values()) {
                add(lane, priority);
            }
        }
    }

    private void add(String lane, Priority priority) {
        Gauge.builder("platen_queue_operations", () -> waiting(lane, priority, Waiting::operations))
                .description("Operations of all nodes that are due and wait for a worker")
                .tags("lane", lane, "priority", priority.text())
                .register(meters);
        Gauge.builder("platen_queue_oldest", () -> waiting(lane, priority, Waiting::oldestSeconds))
                .description("Time since the submission of the oldest entry that waits")
                .baseUnit("seconds")
                .tags("lane", lane, "priority", priority.text())
                .register(meters);
    }

    private double waiting(String lane, Priority priority, ToDoubleFunction<Waiting> figure) {
        return value(
                all -> all.waiting(lane, priority.rank()).map(figure::applyAsDouble).orElse(0.0));
    }

    /** Returns a figure, or not a number while the database does not answer. */
    private double value(ToDoubleFunction<QueueState> figure) {
        return latest.get().map(figure::applyAsDouble).orElse(Double.NaN);
    }
}
