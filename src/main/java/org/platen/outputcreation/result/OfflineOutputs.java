package org.platen.outputcreation.result;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import org.platen.filestore.FileStore;
import org.platen.maintenance.Inspection;
import org.platen.maintenance.OfflineInspection;

/** Inspects the outputs of a server that is stopped. */
public final class OfflineOutputs implements OfflineInspection {

    @Override
    public Inspection of(EntityManager em, Path data, Instant now) {
        return new OutputComparison(em, FileStore.withoutServer(em, data));
    }
}
