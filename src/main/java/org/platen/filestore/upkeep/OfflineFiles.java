package org.platen.filestore.upkeep;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import org.platen.filestore.FileStoreSettings;
import org.platen.filestore.Folders;
import org.platen.filestore.ManagedFiles;
import org.platen.maintenance.Inspection;
import org.platen.maintenance.OfflineInspection;

/**
 * Inspects the file store of a server that is stopped. Folders of finished parts are reported as
 * folders without a row, because only a server knows which features need folders.
 */
public final class OfflineFiles implements OfflineInspection {

    @Override
    public Inspection of(EntityManager em, Path data, Instant now) {
        var rows = ManagedFiles.withoutServer(em);
        var store = new Store(new Folders(FileStoreSettings.root(data)), rows::named);
        return new StoreComparison(
                store,
                id -> {
                    em.clear(); // keeps the memory small, however many rows there are
                    return rows.after(id);
                },
                now);
    }
}
