package org.platen.filestore.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.platen.maintenance.CleanupTask;
import org.platen.maintenance.RetentionSettings;
import org.platen.maintenance.Throttle;

/** Removes temporary files when their retention period is over. */
@ApplicationScoped
class FileRetention implements CleanupTask {

    @Inject RetentionSettings settings;

    @Inject Expiry expiry;

    @Inject InstantSource clock;

    @Override
    public String name() {
        return "files";
    }

    @Override
    public long run(Throttle pace) {
        return settings.files()
                .end(clock.instant())
                .map(end -> expiry.remove(end, file -> true, pace))
                .orElse(0L);
    }
}
