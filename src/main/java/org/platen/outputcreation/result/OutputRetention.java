package org.platen.outputcreation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import org.platen.filestore.FileStore;
import org.platen.filestore.ManagedFile;
import org.platen.maintenance.CleanupTask;
import org.platen.maintenance.RetentionSettings;
import org.platen.maintenance.Throttle;

/**
 * Removes the files of outputs when their retention period is over, at the latest before their
 * operations are deleted. The rows about an output are kept as long as its operation.
 */
@ApplicationScoped
class OutputRetention implements CleanupTask {

    @Inject RetentionSettings settings;

    @Inject Outputs outputs;

    @Inject FileStore files;

    @Inject InstantSource clock;

    @Override
    public String name() {
        return "outputs";
    }

    @Override
    public long run(Throttle pace) {
        return settings.output()
                .orShorter(settings.operations())
                .end(clock.instant())
                .map(end -> remove(end, pace))
                .orElse(0L);
    }

    private long remove(Instant end, Throttle pace) {
        var round = new Round(end, pace);
        pace.repeat(round::next);
        return round.removed;
    }

    /** One pass over the temporary files that are old enough, in the order of their ids. */
    private final class Round {

        private final Instant end;

        private final Throttle pace;

        private long last;

        private long removed;

        Round(Instant end, Throttle pace) {
            this.end = end;
            this.pace = pace;
        }

        /** Processes the next files; returns how many it has examined. */
        int next() {
            var page = files.temporary(end, last);
            if (!page.isEmpty()) {
                last = page.get(page.size() - 1).id();
                var folders = outputs.foldersAmong(page.stream().map(ManagedFile::id).toList());
                page.stream()
                        .filter(file -> folders.contains(file.id()))
                        .takeWhile(file -> !pace.isOver())
                        .forEach(this::expire);
            }
            return page.size();
        }

        private void expire(ManagedFile folder) {
            files.expire(folder);
            removed++;
        }
    }
}
