package org.platen.operation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.platen.maintenance.Chore;
import org.platen.maintenance.Pace;

/** Removes keys that clients used so long ago that they can be used anew. */
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
