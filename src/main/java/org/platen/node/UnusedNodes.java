package org.platen.node;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.platen.log.ContextLog;
import org.platen.maintenance.CleanupTask;
import org.platen.maintenance.Throttle;
import org.platen.settings.NodeSettings;

/** Removes the folders of nodes that have not run for a week and have left no transactions. */
@ApplicationScoped
class UnusedNodes implements CleanupTask {

    private static final System.Logger LOG = ContextLog.of(UnusedNodes.class);

    @Inject NodeSettings settings;

    @Inject InstantSource clock;

    @Override
    public String name() {
        return "folders of nodes";
    }

    @Override
    public long run(Throttle pace) {
        return new NodeFolders(settings.nodes())
                .unused(clock.instant()).stream()
                        .filter(folder -> !folder.equals(settings.folder()))
                        .filter(folder -> !NodeFolders.hasTransactions(folder))
                        .filter(UnusedNodes::remove)
                        .count();
    }

    private static boolean remove(Path folder) {
        LOG.log(INFO, "removing " + folder + ", which no node has used for a week");
        try {
            NodeFolders.remove(folder);
            return true;
        } catch (IOException e) {
            LOG.log(WARNING, "cannot remove " + folder + " now", e);
            return false;
        }
    }
}
