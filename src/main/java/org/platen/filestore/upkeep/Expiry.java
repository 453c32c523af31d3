package org.platen.filestore.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.platen.filestore.FileStoreSettings;
import org.platen.filestore.FileUse;
import org.platen.filestore.Folders;
import org.platen.filestore.ManagedFile;
import org.platen.filestore.ManagedFiles;
import org.platen.maintenance.Throttle;

/** Removes temporary files that no feature retains. */
@ApplicationScoped
class Expiry {

    @Inject ManagedFiles rows;

    @Inject FileStoreSettings settings;

    @Inject @Any Instance<FileUse> uses;

    /**
     * Removes the rows and bytes of files.
     *
     * @param since the time by which they were created
     * @param which selects the files to be removed
     * @return the number of removed files
     */
    long remove(Instant since, Predicate<ManagedFile> which, Throttle pace) {
        var round = new Round(since, which);
        pace.repeat(round::next);
        return round.removed;
    }

    private final class Round {

        private final Instant since;

        private final Predicate<ManagedFile> which;

        private long last;

        private long removed;

        Round(Instant since, Predicate<ManagedFile> which) {
            this.since = since;
            this.which = which;
        }

        /** Processes the next files; returns how many it has examined. */
        int next() {
            var page = rows.temporary(since, last);
            if (!page.isEmpty()) {
                last = page.get(page.size() - 1).id();
                var stay = retained(page.stream().map(ManagedFile::id).toList());
                remove(
                        page.stream()
                                .filter(which)
                                .filter(file -> !stay.contains(file.id()))
                                .toList());
            }
            return page.size();
        }

        private void remove(List<ManagedFile> files) {
            if (files.isEmpty()) {
                return;
            }
            var folders = new Folders(settings.root());
            var gone = rows.removeUnless(Expiry.this::retained, files);
            gone.forEach(folders::discard);
            removed += gone.size();
        }
    }

    private Set<Long> retained(Collection<Long> ids) {
        var all = new HashSet<Long>();
        uses.forEach(use -> all.addAll(use.retained(ids)));
        return all;
    }
}
