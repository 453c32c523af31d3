package org.platen.maintenance;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Makes an {@link Inspection} of a database and a data folder that no server in this process uses.
 * Found by {@link java.util.ServiceLoader}, because commands have no container.
 */
public interface OfflineInspection {

    Inspection of(EntityManager em, Path data, Instant now);
}
