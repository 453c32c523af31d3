package org.platen.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.platen.maintenance.CleanupTask;
import org.platen.maintenance.RetentionSettings;
import org.platen.maintenance.Throttle;

/**
 * Removes entries of the audit trail when their retention period is over. Nothing else removes any.
 */
@ApplicationScoped
class AuditRetention implements CleanupTask {

    @Inject RetentionSettings settings;

    @Inject AuditEntries entries;

    @Inject InstantSource clock;

    @Override
    public String name() {
        return "audit entries";
    }

    @Override
    public long run(Throttle pace) {
        return settings.audit()
                .end(clock.instant())
                .map(end -> pace.repeat(() -> entries.removeSome(end)))
                .orElse(0L);
    }
}
