package org.platen.health;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.platen.database.SchemaReady;
import org.platen.lifecycle.ShuttingDown;

/**
 * Readiness of the node: whether it shall get requests. From the first moment of an orderly stop it
 * shall not.
 */
@ApplicationScoped
class Readiness {

    /** After the observers without a priority, which start the features. */
    private static final int LAST = 10_000;

    private static final int BEFORE_WORK_ENDS = ShuttingDown.WORK - 1;

    @Inject DatabasePulse database;

    private volatile boolean started;

    private volatile boolean stopping;

    void begin(@Observes @Priority(LAST) SchemaReady event) {
        started = true;
    }

    void end(@Observes @Priority(BEFORE_WORK_ENDS) ShuttingDown event) {
        stopping = true;
    }

    /** Returns whether the start is complete. */
    boolean isStarted() {
        return started;
    }

    boolean isReady() {
        return started && !stopping && database.isRecent();
    }
}
