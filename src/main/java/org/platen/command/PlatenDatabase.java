package org.platen.command;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.platen.database.Schema;
import org.platen.database.UnfitDatabaseException;

/** Opens the database of a server, and checks that it is one of this version. */
public final class PlatenDatabase {

    /** H2 error code: the database file does not exist. */
    private static final int NOT_FOUND = 90146;

    /** H2 error code: another process uses the database file. */
    private static final int IN_USE = 90020;

    private PlatenDatabase() {}

    public static Connection connect(DatabaseAddress database) {
        try {
            return DriverManager.getConnection(
                    database.url(), database.user(), database.password());
        } catch (SQLException e) {
            throw new RefusedException(reason(database, e), e);
        }
    }

    /** Requires that the database can be opened. */
    public static void requireConnection(DatabaseAddress database) {
        try {
            connect(database).close();
        } catch (SQLException e) {
            throw new RefusedException(reason(database, e), e);
        }
    }

    /** Opens the entities of a database, whose schema must be up to date. */
    public static EntityManagerFactory entities(DatabaseAddress database) {
        return Persistence.createEntityManagerFactory(
                "platen",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jdbc.url", database.url(),
                        "jakarta.persistence.jdbc.user", database.user(),
                        "jakarta.persistence.jdbc.password", database.password()));
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

    /** Requires a schema of this version of Platen. */
    public static void checkSchema(DatabaseAddress database) {
        var schema = schema(database);
        if (schema.version().isEmpty()) {
            throw new RefusedException(noPlaten(database));
        }
        if (schema.isOutdated()) {
            throw new RefusedException(
                    "The database "
                            + database
                            + " belongs to an older version of Platen. Start the server once to upgrade it, or run \"./platen migrate\".");
        }
        try {
            schema.requireReach();
        } catch (UnfitDatabaseException e) {
            throw new RefusedException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Returns the schema of a database. */
    public static Schema schema(DatabaseAddress database) {
        return Schema.of(database.url(), database.user(), database.password());
    }
}
