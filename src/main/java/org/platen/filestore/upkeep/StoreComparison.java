package org.platen.filestore.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.platen.filestore.ManagedFile;
import org.platen.maintenance.ByteCheck;
import org.platen.maintenance.Examples;
import org.platen.maintenance.Inspection;
import org.platen.maintenance.RetentionSettings;
import org.platen.maintenance.StoredBytes;

/**
 * Compares the folders of the file store with the rows, and reports those that do not match.
 *
 * @param rows returns the next rows after an id
 */
record StoreComparison(Store store, LongFunction<List<ManagedFile>> rows, Instant now)
        implements Inspection {

    static final String NAME = "files";

    /** The age up to which a folder may belong to work in progress. */
    private static final Duration YOUNG = RetentionSettings.MIN_AGE_OF_ORPHANS;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> inspect(boolean checksums) {
        var findings = new ArrayList<Finding>();
        findings.add(foldersWithoutRow());
        findings.addAll(rowsWithOtherBytes(checksums));
        return findings;
    }

    private Finding foldersWithoutRow() {
        var found = new Examples();
        store.orphans(
                now.minus(YOUNG), () -> {}, folder -> found.add(store.folders().name(folder)));
        return found.finding(
                "foldersWithoutRow",
                false,
                "Left by a crash, or newer than a database that was restored. Removed after"
                        + " platen.retention.orphans.");
    }

    private List<Finding> rowsWithOtherBytes(boolean checksums) {
        var check = new ByteCheck(checksums);
        long last = 0;
        for (var page = rows.apply(last); !page.isEmpty(); page = rows.apply(last)) {
            page.forEach(file -> check.check(bytes(file), () -> isKnown(file)));
            last = page.get(page.size() - 1).id();
        }
        return check.findings();
    }

    private StoredBytes bytes(ManagedFile file) {
        return new StoredBytes(
                file.id() + " " + file.nameOrId(),
                store.folders().path(file),
                file.size(),
                file.sha256());
    }

    private boolean isKnown(ManagedFile file) {
        return rows.apply(file.id() - 1).stream().anyMatch(found -> found.id() == file.id());
    }
}
