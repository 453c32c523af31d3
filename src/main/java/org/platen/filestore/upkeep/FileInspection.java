package org.platen.filestore.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import org.platen.filestore.FileStoreSettings;
import org.platen.filestore.FolderUse;
import org.platen.filestore.ManagedFiles;
import org.platen.maintenance.Inspection;

/** Inspects the file store of a running server. */
@ApplicationScoped
class FileInspection implements Inspection {

    @Inject FileStoreSettings settings;

    @Inject ManagedFiles rows;

    @Inject @Any Instance<FolderUse> uses;

    @Inject InstantSource clock;

    @Override
    public String name() {
        return StoreComparison.NAME;
    }

    @Override
    public List<Finding> inspect(boolean checksums) {
        var store = Store.of(settings, rows, uses);
        return new StoreComparison(store, rows::after, clock.instant()).inspect(checksums);
    }
}
