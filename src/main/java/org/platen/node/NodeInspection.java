package org.platen.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import org.platen.maintenance.Inspection;
import org.platen.settings.NodeSettings;

/** Inspects the folders of nodes, on a running server. */
@ApplicationScoped
class NodeInspection implements Inspection {

    @Inject NodeSettings settings;

    @Inject InstantSource clock;

    @Override
    public String name() {
        return LeftTransactions.NAME;
    }

    @Override
    public List<Finding> inspect(boolean checksums) {
        var folders = new NodeFolders(settings.nodes());
        return new LeftTransactions(folders, clock.instant()).inspect(checksums);
    }
}
