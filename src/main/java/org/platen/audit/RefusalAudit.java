package org.platen.audit;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.platen.database.SchemaReady;
import org.platen.lifecycle.ShuttingDown;
import org.platen.log.ContextLog;

/** Writes refusals to the audit trail, soon after the minute in which this node counted them. */
@ApplicationScoped
public class RefusalAudit {

    private static final System.Logger LOG = ContextLog.of(RefusalAudit.class);

    private static final int SECONDS = 10;

    private static final int UNAUTHORIZED = 401;

    private static final int FORBIDDEN = 403;

    private static final int TOO_MANY = 429;

    @Inject AuditEntries entries;

    @Resource ManagedScheduledExecutorService executor;

    @Inject InstantSource clock;

    private final RefusalCounter refusals = new RefusalCounter();

    void begin(@Observes SchemaReady event) {
        var unused =
                executor.scheduleAtFixedRate(
                        () -> write(refusals.takeEnded(clock.instant())),
                        SECONDS,
                        SECONDS,
                        TimeUnit.SECONDS);
    }

    /**
     * Counts a request if it was refused because of its sender's credentials or roles.
     *
     * @param isKnown whether the sender is a user
     * @param status the status of the answer
     */
    public void count(Actor actor, boolean isKnown, int status) {
        switch (status) {
            case UNAUTHORIZED -> count(actor, unauthorized(actor));
            case FORBIDDEN -> count(actor, AuditAction.ACCESS_REFUSED);
            case TOO_MANY -> {
                if (!isKnown) {
                    count(actor, AuditAction.LOGIN_THROTTLED);
                }
            }
            default -> {}
        }
    }

    private static AuditAction unauthorized(Actor actor) {
        return actor.credential().equals(Actor.PASSWORD)
                ? AuditAction.LOGIN_FAILED
                : AuditAction.CREDENTIALS_REFUSED;
    }

    private void count(Actor actor, AuditAction action) {
        refusals.count(actor, action, clock.instant());
    }

    void end(@Observes @Priority(ShuttingDown.RECORDS) ShuttingDown event) {
        writeAll();
    }

    /** Writes all refusals that have been counted so far. */
    void writeAll() {
        write(refusals.takeAll());
    }

    private void write(Map<RefusalCounter.Kind, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        try {
            entries.addRefusals(counts);
        } catch (RuntimeException e) {
            refusals.putBack(counts, clock.instant());
            LOG.log(
                    WARNING,
                    "refusals could not be written to the audit trail; they are"
                            + " kept and written later: "
                            + e);
        }
    }
}
