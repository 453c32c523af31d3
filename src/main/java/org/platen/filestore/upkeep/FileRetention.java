package org.platen.filestore.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.InstantSource;
import org.platen.maintenance.Chore;
import org.platen.maintenance.Pace;
import org.platen.maintenance.Retention;

/** Removes temporary files when their retention period is over. */
@ApplicationScoped
class FileRetention implements Chore {

    private static final InstantSource CLOCK = Clock.systemUTC();

    private final Retention retention = Retention.read("platen.retention.files", "7d");

    @Inject Expiry expiry;

    @Override
    public String name() {
        return "files";
    }

    @Override
    public long run(Pace pace) {
        return retention
                .end(CLOCK.instant())
                .map(end -> expiry.remove(end, file -> true, pace))
                .orElse(0L);
    }
}
