package org.platen.filestore.upkeep;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.platen.filestore.FileStoreSettings;
import org.platen.filestore.FolderUse;
import org.platen.filestore.ManagedFiles;
import org.platen.log.ContextLog;
import org.platen.maintenance.CleanupTask;
import org.platen.maintenance.Throttle;

/**
 * Removes folders to which no row refers and which no feature needs: remains of a crash between
 * writing the bytes and writing the row. Removes only old folders without recent changes, because
 * any node may be working in a young one. Also removes the rows of temporary files whose bytes are
 * missing.
 */
@ApplicationScoped
class OrphanSweep implements CleanupTask {

    private static final System.Logger LOG = ContextLog.of(OrphanSweep.class);

    @Inject FileStoreSettings settings;

    @Inject ManagedFiles rows;

    @Inject Expiry expiry;

    @Inject @Any Instance<FolderUse> uses;

    @Inject InstantSource clock;

    @SuppressWarnings("NullAway.Init") // needs the settings
    private Store store;

    @PostConstruct
    void begin() {
        store = Store.of(settings, rows, uses);
    }

    @Override
    public String name() {
        return "orphans of the file store";
    }

    @Override
    public long run(Throttle pace) {
        return settings.orphans().end(clock.instant()).map(end -> sweep(end, pace)).orElse(0L);
    }

    private long sweep(Instant since, Throttle pace) {
        if (!store.isThere()) {
            if (!rows.after(0).isEmpty()) {
                LOG.log(
                        WARNING,
                        settings.root()
                                + " is empty or cannot be read: no orphans are removed. Check"
                                + " whether its file system is mounted");
            }
            return 0;
        }
        // A row without bytes is no work in progress, however young, because bytes are written
        // first.
        return removeFolders(since, pace)
                + expiry.remove(clock.instant(), file -> !store.has(file), pace);
    }

    long removeFolders(Instant since, Throttle pace) {
        var removed = new long[1];
        store.orphans(
                since,
                pace::pause,
                folder -> {
                    remove(folder);
                    removed[0]++;
                });
        return removed[0];
    }

    private void remove(Path folder) {
        LOG.log(INFO, "removing " + folder + ", to which no managed file refers");
        store.folders().discard(folder);
    }
}
