package org.platen.operation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.platen.maintenance.Chore;
import org.platen.maintenance.Pace;

/** Deletes idempotency keys when their retention period is over. They can then be used again. */
@ApplicationScoped
class KeyRetention implements Chore {

    @Inject UsedKeys keys;

    @Override
    public String name() {
        return "idempotency keys";
    }

    @Override
    public long run(Pace pace) {
        return pace.repeat(keys::removeStale);
    }
}
