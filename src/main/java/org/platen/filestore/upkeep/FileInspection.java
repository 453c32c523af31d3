package org.platen.filestore.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.platen.filestore.FileStoreSettings;
import org.platen.filestore.FolderUse;
import org.platen.filestore.ManagedFiles;
import org.platen.maintenance.Inspection;
import org.platen.maintenance.RetentionSettings;

/** Compares the folders of the file store with the rows, and reports those that do not match. */
@ApplicationScoped
class FileInspection implements Inspection {

    private static final int MAX_EXAMPLES = 100;

    /** The age up to which a folder may belong to work in progress. */
    private static final Duration YOUNG = RetentionSettings.MIN_AGE_OF_ORPHANS;

    @Inject FileStoreSettings settings;

    @Inject ManagedFiles rows;

    @Inject @Any Instance<FolderUse> uses;

    @Inject InstantSource clock;

    @Override
    public String name() {
        return "files";
    }

    @Override
    public List<Finding> inspect() {
        var store = Store.of(settings, rows, uses);
        return List.of(foldersWithoutRow(store), rowsWithoutBytes(store));
    }

    private Finding foldersWithoutRow(Store store) {
        var found = new Examples();
        store.orphans(
                clock.instant().minus(YOUNG),
                () -> {},
                folder -> found.add(store.folders().name(folder)));
        return found.finding(
                "foldersWithoutRow", "Left by a crash. Removed after platen.retention.orphans.");
    }

    private Finding rowsWithoutBytes(Store store) {
        var found = new Examples();
        long last = 0;
        for (var page = rows.after(last); !page.isEmpty(); page = rows.after(last)) {
            page.stream()
                    .filter(file -> !store.has(file))
                    .forEach(file -> found.add(file.id() + " " + file.nameOrId()));
            last = page.get(page.size() - 1).id();
        }
        return found.finding(
                "rowsWithoutBytes",
                "Bytes were removed from the store from outside. Files that"
                        + " nothing needs are removed by the next cleanup; restore the"
                        + " others, or delete them by their IDs.");
    }

    private static final class Examples {

        private final List<String> first = new ArrayList<>();

        private long count;

        void add(String example) {
            count++;
            if (first.size() < MAX_EXAMPLES) {
                first.add(example);
            }
        }

        Finding finding(String kind, String meaning) {
            return new Finding(kind, meaning, count, first);
        }
    }
}
