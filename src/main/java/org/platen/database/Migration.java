package org.platen.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything else of ours begins; then tells so by {@link
 * SchemaReady}.
 */
@ApplicationScoped
class Migration {

    @Resource DataSource dataSource;

    @Inject Event<SchemaReady> ready;

    void migrate(@Observes @Initialized(ApplicationScoped.class) Object context) {
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .table("schema_history")
                .load()
                .migrate();
        ready.fire(new SchemaReady());
    }
}
