package org.platen.outputcreation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import org.platen.filestore.FileStore;
import org.platen.maintenance.CleanupTask;
import org.platen.maintenance.Retention;
import org.platen.maintenance.Throttle;

/**
 * Removes the files of outputs when their retention period is over, at the latest before their
 * operations are deleted. The rows about an output are kept as long as its operation.
 */
@ApplicationScoped
class OutputRetention implements CleanupTask {

    private final Retention retention;

    @Inject Outputs outputs;

    @Inject FileStore files;

    @Inject InstantSource clock;

    OutputRetention() {
        this(
                Retention.read("platen.retention.output", "30d")
                        .orShorter(Retention.read("platen.retention.operations", "30d")));
    }

    OutputRetention(Retention retention) {
        this.retention = retention;
    }

    @Override
    public String name() {
        return "outputs";
    }

    @Override
    public long run(Throttle pace) {
        return retention
                .end(clock.instant())
                .map(end -> pace.repeat(() -> removeSome(end)))
                .orElse(0L);
    }

    private int removeSome(Instant end) {
        var folders = outputs.madeUntil(end);
        folders.forEach(files::expire);
        return folders.size();
    }
}
