package org.platen.operation.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.platen.health.Health;
import org.platen.health.HealthCheck;

/** Checks how long the oldest entry of the queue has waited. */
@ApplicationScoped
class QueueCheck implements HealthCheck {

    @Inject LatestQueueState latest;

    @Inject QueueHealthSettings settings;

    @Override
    public String part() {
        return "queue";
    }

    @Override
    public Health check() {
        return latest.get()
                .map(state -> health(state, settings.maxAge()))
                .orElseGet(() -> Health.down("The database does not tell the queue."));
    }

    static Health health(QueueState state, Duration maxAge) {
        long oldest = (long) state.oldestSeconds();
        var reason =
                state.operations("QUEUED")
                        + " operations are queued and "
                        + state.operations("RUNNING")
                        + " are executed; the oldest entry has waited for "
                        + oldest
                        + " s";
        return oldest <= maxAge.toSeconds()
                ? Health.up(reason + ".")
                : Health.down(
                        reason
                                + ", longer than "
                                + maxAge.toSeconds()
                                + " s ("
                                + QueueHealthSettings.KEY
                                + "). Add nodes or workers, or find out what holds them up.");
    }
}
