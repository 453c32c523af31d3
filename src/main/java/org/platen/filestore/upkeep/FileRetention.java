package org.platen.filestore.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.InstantSource;
import org.platen.maintenance.CleanupTask;
import org.platen.maintenance.Retention;
import org.platen.maintenance.Throttle;

/** Removes temporary files when their retention period is over. */
@ApplicationScoped
class FileRetention implements CleanupTask {

    private static final InstantSource CLOCK = Clock.systemUTC();

    private final Retention retention = Retention.read("platen.retention.files", "7d");

    @Inject Expiry expiry;

    @Override
    public String name() {
        return "files";
    }

    @Override
    public long run(Throttle pace) {
        return retention
                .end(CLOCK.instant())
                .map(end -> expiry.remove(end, file -> true, pace))
                .orElse(0L);
    }
}
