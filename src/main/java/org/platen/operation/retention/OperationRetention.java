package org.platen.operation.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.platen.maintenance.CleanupTask;
import org.platen.maintenance.RetentionSettings;
import org.platen.maintenance.Throttle;

/** Removes ended operations when their retention period is over. */
@ApplicationScoped
class OperationRetention implements CleanupTask {

    @Inject RetentionSettings settings;

    @Inject EndedOperations ended;

    @Inject InstantSource clock;

    @Override
    public String name() {
        return "operations";
    }

    @Override
    public long run(Throttle pace) {
        return settings.operations()
                .end(clock.instant())
                .map(end -> pace.repeat(() -> ended.remove(end)))
                .orElse(0L);
    }
}
