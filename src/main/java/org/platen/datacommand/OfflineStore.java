package org.platen.datacommand;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.ServiceLoader;
import org.platen.command.DatabaseAddress;
import org.platen.command.PlatenDatabase;
import org.platen.json.Json;
import org.platen.maintenance.ConsistencyReport;
import org.platen.maintenance.Inspection;
import org.platen.maintenance.OfflineInspection;

/**
 * The stored data of a server that is stopped, or whose database admits several processes.
 *
 * @param entities the open database
 * @param data the data folder
 */
record OfflineStore(EntityManagerFactory entities, Path data, InstantSource clock)
        implements AutoCloseable {

    static OfflineStore open(DatabaseAddress database, Path data, InstantSource clock) {
        PlatenDatabase.requireConnection(database);
        PlatenDatabase.checkSchema(database);
        return new OfflineStore(PlatenDatabase.entities(database), data, clock);
    }

    JsonNode report(boolean checksums) {
        try (var em = entities.createEntityManager()) {
            var inspections = new ArrayList<Inspection>();
            for (var offline : ServiceLoader.load(OfflineInspection.class)) {
                inspections.add(offline.of(em, data, clock.instant()));
            }
            return Json.mapper().valueToTree(ConsistencyReport.of(inspections, checksums));
        }
    }

    @Override
    public void close() {
        entities.close();
    }
}
