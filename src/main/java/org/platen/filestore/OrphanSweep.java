package org.platen.filestore;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.platen.database.SchemaReady;

/**
 * Removes folders that no row names: what a crash left between bytes and row. Only old ones: other
 * nodes may share the store, and be at work in young ones.
 */
@ApplicationScoped
class OrphanSweep {

    private static final System.Logger LOG = System.getLogger(OrphanSweep.class.getName());

    private static final Duration OLD = Duration.ofDays(1);

    private static final int BATCH = 500;

    private static final Duration FIRST = Duration.ofMinutes(1);

    private static final Duration BETWEEN = Duration.ofDays(1);

    @Inject FileStoreSettings settings;

    @Inject ManagedFiles rows;

    @Inject @Any Instance<FolderUse> uses;

    @Resource ManagedScheduledExecutorService timer;

    private @Nullable ScheduledFuture<?> sweeping;

    void begin(@Observes SchemaReady event) {
        sweeping =
                timer.scheduleWithFixedDelay(
                        this::sweep, FIRST.toSeconds(), BETWEEN.toSeconds(), TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (sweeping != null) {
            sweeping.cancel(true);
        }
    }

    private void sweep() {
        try {
            if (Files.isDirectory(settings.root())) {
                sweep(new Folders(settings.root()), Instant.now().minus(OLD));
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(WARNING, "cannot sweep " + settings.root() + " now", e);
        }
    }

    void sweep(Folders folders, Instant before) throws IOException {
        try (var all = Files.find(folders.root(), 2, (path, is) -> folders.contains(path))) {
            for (var rest = all.iterator(); rest.hasNext(); ) {
                orphans(folders, next(rest)).stream()
                        .filter(folder -> isOlder(folder, before))
                        .forEach(folder -> remove(folders, folder));
            }
        }
    }

    private static List<Path> next(Iterator<Path> rest) {
        var batch = new ArrayList<Path>();
        while (rest.hasNext() && batch.size() < BATCH) {
            batch.add(rest.next());
        }
        return batch;
    }

    private List<Path> orphans(Folders folders, List<Path> batch) {
        var names = batch.stream().map(folders::name).toList();
        var named = new HashSet<>(rows.named(names));
        uses.stream().forEach(use -> named.addAll(use.foldersAmong(names)));
        return batch.stream().filter(folder -> !named.contains(folders.name(folder))).toList();
    }

    private static void remove(Folders folders, Path folder) {
        LOG.log(INFO, "removing " + folder + ", which no managed file names");
        folders.discard(folder);
    }

    /** Neither the folder nor anything in it has changed since. */
    private static boolean isOlder(Path folder, Instant before) {
        try (var content = Files.walk(folder)) {
            return content.mapToLong(path -> path.toFile().lastModified())
                    .allMatch(changed -> changed < before.toEpochMilli());
        } catch (IOException | UncheckedIOException e) {
            return false; // it is being changed just now
        }
    }
}
