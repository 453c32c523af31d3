package org.platen.node;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import org.platen.maintenance.Inspection;
import org.platen.maintenance.OfflineInspection;
import org.platen.settings.NodeSettings;

/** Inspects the folders of nodes while no server runs. */
public final class OfflineNodes implements OfflineInspection {

    @Override
    public Inspection of(EntityManager em, Path data, Instant now) {
        return new LeftTransactions(new NodeFolders(NodeSettings.nodes(data)), now);
    }
}
