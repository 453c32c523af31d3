package org.platen.filestore.upkeep;

import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.platen.filestore.FileStoreSettings;
import org.platen.filestore.FolderUse;
import org.platen.filestore.Folders;
import org.platen.filestore.ManagedFile;
import org.platen.filestore.ManagedFiles;

/**
 * The folders of the store, compared with the references to them.
 *
 * @param named selects the folders to which a row refers or which a feature needs
 */
record Store(Folders folders, Function<Collection<String>, Set<String>> named) {

    private static final int BATCH = 500;

    static Store of(FileStoreSettings settings, ManagedFiles rows, Instance<FolderUse> uses) {
        return new Store(
                new Folders(settings.root()),
                folders -> {
                    var named = new HashSet<>(rows.named(folders));
                    uses.stream().forEach(use -> named.addAll(use.foldersAmong(folders)));
                    return named;
                });
    }

    /**
     * Returns whether the root contains anything. If it does not, a network file system may be
     * missing.
     */
    boolean isThere() {
        try (var all = Files.list(folders.root())) {
            return all.findAny().isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Finds folders to which no row refers and in which nothing has changed since the given time.
     *
     * @param pause is called between batches of folders
     */
    void orphans(Instant since, Runnable pause, Consumer<Path> found) {
        if (!Files.isDirectory(folders.root())) {
            return;
        }
        try (var all = Files.find(folders.root(), 2, (path, is) -> folders.contains(path))) {
            for (var rest = all.iterator(); rest.hasNext(); ) {
                unnamed(next(rest)).stream()
                        .filter(folder -> isUnchanged(folder, since))
                        .forEach(found);
                pause.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> next(Iterator<Path> rest) {
        var batch = new ArrayList<Path>();
        while (rest.hasNext() && batch.size() < BATCH) {
            batch.add(rest.next());
        }
        return batch;
    }

    private List<Path> unnamed(List<Path> batch) {
        var known = named.apply(batch.stream().map(folders::name).toList());
        return batch.stream().filter(folder -> !known.contains(folders.name(folder))).toList();
    }

    /** Returns whether neither the folder nor anything in it has changed since the given time. */
    private static boolean isUnchanged(Path folder, Instant since) {
        try (var content = Files.walk(folder)) {
            return content.mapToLong(path -> path.toFile().lastModified())
                    .allMatch(changed -> changed < since.toEpochMilli());
        } catch (IOException | UncheckedIOException e) {
            return false; // it is changing at this moment
        }
    }

    /** Returns whether the bytes of a file exist. */
    boolean has(ManagedFile file) {
        return Files.exists(folders.path(file));
    }
}
