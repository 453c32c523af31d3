package org.platen.filestore;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.platen.maintenance.Chore;
import org.platen.maintenance.Pace;

/**
 * Removes folders that no row names: what a crash left between bytes and row. Only old ones, in
 * which nothing changes: any node may be at work in young ones. Also removes rows of temporary
 * files whose bytes have gone.
 */
@ApplicationScoped
class OrphanSweep implements Chore {

    private static final System.Logger LOG = System.getLogger(OrphanSweep.class.getName());

    private static final InstantSource CLOCK = Clock.systemUTC();

    /** Reading all folders of a large store takes a while. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    @Inject FileStoreSettings settings;

    @Inject ManagedFiles rows;

    @Inject Expiry expiry;

    @SuppressWarnings("NullAway.Init") // needs the settings
    private Store store;

    private Instant next = Instant.EPOCH;

    @PostConstruct
    void begin() {
        store = new Store(new Folders(settings.root()), rows::named);
    }

    @Override
    public String name() {
        return "orphans of the file store";
    }

    @Override
    public long run(Pace pace) {
        var now = CLOCK.instant();
        var age = settings.orphans().time();
        if (age.isEmpty() || now.isBefore(next)) {
            return 0;
        }
        next = now.plus(age.get().compareTo(LONGEST_PAUSE) < 0 ? age.get() : LONGEST_PAUSE);
        return sweep(now.minus(age.get()), pace);
    }

    private long sweep(Instant since, Pace pace) {
        if (!store.isThere()) {
            if (!rows.after(0).isEmpty()) {
                LOG.log(WARNING, settings.root() + " is empty or cannot be read: nothing is swept");
            }
            return 0;
        }
        return removeFolders(since) + expiry.remove(since, file -> !store.has(file), pace);
    }

    long removeFolders(Instant since) {
        var removed = new long[1];
        store.orphans(
                since,
                folder -> {
                    remove(folder);
                    removed[0]++;
                });
        return removed[0];
    }

    private void remove(Path folder) {
        LOG.log(INFO, "removing " + folder + ", which no managed file names");
        store.folders().discard(folder);
    }
}
