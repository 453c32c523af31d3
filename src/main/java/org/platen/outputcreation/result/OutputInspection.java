package org.platen.outputcreation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.platen.filestore.FileStore;
import org.platen.maintenance.Inspection;

/** Inspects the outputs of a running server. */
@ApplicationScoped
class OutputInspection implements Inspection {

    @PersistenceContext EntityManager em;

    @Inject FileStore files;

    @Override
    public String name() {
        return OutputComparison.NAME;
    }

    @Override
    public List<Finding> inspect(boolean checksums) {
        return new OutputComparison(em, files).inspect(checksums);
    }
}
