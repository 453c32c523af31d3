package org.platen.operation.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.InstantSource;
import org.platen.maintenance.CleanupTask;
import org.platen.maintenance.Retention;
import org.platen.maintenance.Throttle;

/** Removes ended operations when their retention period is over. */
@ApplicationScoped
class OperationRetention implements CleanupTask {

    private static final InstantSource CLOCK = Clock.systemUTC();

    private final Retention retention = Retention.read("platen.retention.operations", "30d");

    @Inject EndedOperations ended;

    @Override
    public String name() {
        return "operations";
    }

    @Override
    public long run(Throttle pace) {
        return retention
                .end(CLOCK.instant())
                .map(end -> pace.repeat(() -> ended.remove(end)))
                .orElse(0L);
    }
}
