package org.platen.database;

import static java.lang.System.Logger.Level.INFO;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.platen.log.ContextLog;

/**
 * Checks the database and updates its schema before any other part of the application starts, and
 * then fires {@link SchemaReady}.
 */
@ApplicationScoped
class Migration {

    private static final System.Logger LOG = ContextLog.of(Migration.class);

    private static final int NEWS = 10;

    @Resource DataSource dataSource;

    @Inject DatabaseSettings settings;

    @Inject Event<SchemaReady> ready;

    void migrate(@Observes @Initialized(ApplicationScoped.class) Object context) {
        var beginning = System.nanoTime();
        var news = Executors.newSingleThreadScheduledExecutor();
        try {
            // Without progress messages, an operator would think that the start has stalled.
            var unused =
                    news.scheduleAtFixedRate(() -> tell(beginning), NEWS, NEWS, TimeUnit.SECONDS);
            update();
        } finally {
            news.shutdownNow();
        }
        ready.fire(new SchemaReady());
    }

    private static void tell(long beginning) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - beginning);
        LOG.log(INFO, "The database schema is still being upgraded, after " + seconds + " s.");
    }

    private void update() {
        SessionCheck.check(dataSource, settings.connections());
        var schema = Schema.of(dataSource);
        schema.requireReach();
        if (settings.migrate()) {
            schema.migrate();
        } else {
            schema.requireCurrent();
        }
    }
}
