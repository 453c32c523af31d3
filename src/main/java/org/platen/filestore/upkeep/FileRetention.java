package org.platen.filestore.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.platen.maintenance.CleanupTask;
import org.platen.maintenance.Retention;
import org.platen.maintenance.Throttle;

/** Removes temporary files when their retention period is over. */
@ApplicationScoped
class FileRetention implements CleanupTask {

    private final Retention retention;

    @Inject Expiry expiry;

    @Inject InstantSource clock;

    FileRetention() {
        this(Retention.read("platen.retention.files", "7d"));
    }

    FileRetention(Retention retention) {
        this.retention = retention;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public long run(Throttle pace) {
        return retention
                .end(clock.instant())
                .map(end -> expiry.remove(end, file -> true, pace))
                .orElse(0L);
    }
}
