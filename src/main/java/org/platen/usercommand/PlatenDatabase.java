package org.platen.usercommand;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;

/** Opens the database of a server, and checks that it is one of this version. */
final class PlatenDatabase {

    /** H2 error code: the database file does not exist. */
    private static final int NOT_FOUND = 90146;

    /** H2 error code: another process uses the database file. */
    private static final int IN_USE = 90020;

    private PlatenDatabase() {}

    static Connection connect(DatabaseAddress database) {
        try {
            return DriverManager.getConnection(
                    database.url(), database.user(), database.password());
        } catch (SQLException e) {
            throw new RefusedException(reason(database, e), e);
        }
    }

    private static String reason(DatabaseAddress database, SQLException e) {
        return switch (e.getErrorCode()) {
            case NOT_FOUND -> noPlaten(database);
            case IN_USE ->
                    "The database "
                            + database
                            + " is in use by another process. If that is a server in a container or on another machine, run the command there; otherwise repeat it when the process has ended.";
            default ->
                    "The database "
                            + database
                            + " cannot be opened: "
                            + e.getMessage()
                            + ". Check PLATEN_DB_URL, PLATEN_DB_USER and PLATEN_DB_PASSWORD.";
        };
    }

    private static String noPlaten(DatabaseAddress database) {
        return "There are no Platen tables in the database "
                + database
                + " yet. Start the server once, which creates them and the user admin, or set PLATEN_DATA to another data folder.";
    }

    static void checkSchema(DatabaseAddress database) {
        var schema = schema(database);
        if (schema.applied().length == 0) {
            throw new RefusedException(noPlaten(database));
        }
        if (schema.pending().length > 0) {
            throw new RefusedException(
                    "The database "
                            + database
                            + " belongs to an older version of Platen. Start the server once to upgrade it.");
        }
    }

    private static MigrationInfoService schema(DatabaseAddress database) {
        return Flyway.configure(PlatenDatabase.class.getClassLoader())
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .table("schema_history")
                .load()
                .info();
    }
}
