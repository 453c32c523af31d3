package org.platen.datacommand;

import java.io.PrintStream;
import org.flywaydb.core.api.FlywayException;
import org.platen.command.DatabaseAddress;
import org.platen.command.PlatenDatabase;
import org.platen.command.RefusedException;
import org.platen.database.Schema;
import org.platen.database.UnfitDatabaseException;

/** The program behind {@code ./platen migrate}, started by the launcher. */
public final class Migrate {

    private static final int REFUSED = 1;

    private final PrintStream out;

    private final PrintStream err;

    Migrate(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String... arguments) {
        CommandLog.off();
        System.exit(new Migrate(System.out, System.err).run(DatabaseAddress.of(System.getenv())));
    }

    /** Upgrades the schema and returns the exit status. */
    int run(DatabaseAddress database) {
        try {
            PlatenDatabase.requireConnection(database);
            out.println(upgrade(PlatenDatabase.schema(database)));
            return 0;
        } catch (RefusedException | UnfitDatabaseException e) {
            err.println("platen: " + e.getMessage());
        } catch (FlywayException e) {
            err.println("platen: The schema was not upgraded: " + e.getMessage());
        }
        return REFUSED;
    }

    private static String upgrade(Schema schema) {
        schema.requireReach();
        if (!schema.isOutdated()) {
            return "The schema is up to date; its version is " + version(schema) + ".";
        }
        schema.migrate();
        return "The schema was upgraded to version " + version(schema) + ".";
    }

    private static String version(Schema schema) {
        return schema.version().map(Object::toString).orElse("unknown");
    }
}
