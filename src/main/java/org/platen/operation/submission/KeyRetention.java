package org.platen.operation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.platen.maintenance.CleanupTask;
import org.platen.maintenance.Throttle;

/** Deletes idempotency keys when their retention period is over. They can then be used again. */
@ApplicationScoped
class KeyRetention implements CleanupTask {

    @Inject UsedKeys keys;

    @Override
    public String name() {
        return "idempotency keys";
    }

    @Override
    public long run(Throttle pace) {
        return pace.repeat(keys::removeStale);
    }
}
