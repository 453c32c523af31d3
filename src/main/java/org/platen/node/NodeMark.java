package org.platen.node;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.platen.database.SchemaReady;
import org.platen.lifecycle.ShuttingDown;
import org.platen.log.ContextLog;
import org.platen.settings.NodeSettings;

/** Marks the folder of this node while it runs, so that no other node removes it. */
@ApplicationScoped
class NodeMark {

    private static final System.Logger LOG = ContextLog.of(NodeMark.class);

    @Resource ManagedThreadFactory threads;

    @Inject NodeSettings settings;

    @Inject InstantSource clock;

    private @Nullable ScheduledExecutorService timer;

    void begin(@Observes SchemaReady event) {
        timer = Executors.newSingleThreadScheduledExecutor(threads);
        var unused =
                timer.scheduleAtFixedRate(
                        this::mark, 0, NodeFolders.MARKED_EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    private void mark() {
        try {
            new NodeFolders(settings.nodes()).mark(settings.name(), clock.instant());
        } catch (IOException e) {
            LOG.log(
                    WARNING,
                    "The folder of this node cannot be marked as used; other nodes remove it after "
                            + NodeFolders.MAX_UNUSED.toDays()
                            + " days without any change. Check its permissions and the free space",
                    e);
        }
    }

    void end(@Observes @Priority(ShuttingDown.MAINTENANCE) ShuttingDown event) {
        if (timer != null) {
            timer.shutdownNow();
        }
    }
}
