package org.platen.health;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.platen.database.InstalledSchema;
import org.platen.database.SchemaReady;

/** Compares the schema in the database with the one that this node found at its start. */
@ApplicationScoped
class SchemaCheck implements HealthCheck {

    @Inject InstalledSchema schema;

    private volatile String atStart = "";

    void begin(@Observes @Priority(1) SchemaReady event) {
        atStart = schema.version();
    }

    @Override
    public String part() {
        return "schema";
    }

    @Override
    public Health check() {
        var now = schema.version();
        return now.equals(atStart)
                ? Health.up("The schema has version " + now + ", as at the start of this node.")
                : Health.up(
                        "The schema has version "
                                + now
                                + "; it had version "
                                + atStart
                                + " at the start of this node. Upgrade this node, too.");
    }
}
