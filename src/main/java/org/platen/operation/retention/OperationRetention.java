package org.platen.operation.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.platen.maintenance.CleanupTask;
import org.platen.maintenance.Retention;
import org.platen.maintenance.Throttle;

/** Removes ended operations when their retention period is over. */
@ApplicationScoped
class OperationRetention implements CleanupTask {

    private final Retention retention;

    @Inject EndedOperations ended;

    @Inject InstantSource clock;

    OperationRetention() {
        this(Retention.read("platen.retention.operations", "30d"));
    }

    OperationRetention(Retention retention) {
        this.retention = retention;
    }

    @Override
    public String name() {
        return "operations";
    }

    @Override
    public long run(Throttle pace) {
        return retention
                .end(clock.instant())
                .map(end -> pace.repeat(() -> ended.remove(end)))
                .orElse(0L);
    }
}
