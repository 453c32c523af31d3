package org.platen.usercommand;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.platen.json.Json;
import org.platen.problem.ProblemException;
import org.platen.security.rest.UsersOfDatabase;

/**
 * Direct access to the database of a server that is stopped, or whose database admits several
 * processes.
 */
final class StoppedServer implements UserAccess {

    /** H2: there is no file of this database. */
    private static final int NOT_FOUND = 90146;

    /** H2: another process has the file. */
    private static final int IN_USE = 90020;

    /** Keeps an H2 database open from the first look to the last. */
    private final Connection connection;

    private final UsersOfDatabase users;

    private StoppedServer(Connection connection, UsersOfDatabase users) {
        this.connection = connection;
        this.users = users;
    }

    static StoppedServer of(DatabaseAddress database) {
        var connection = connect(database);
        try {
            checkSchema(database);
            return new StoppedServer(
                    connection,
                    UsersOfDatabase.open(database.url(), database.user(), database.password()));
        } catch (RefusedException e) {
            close(connection);
            throw e;
        } catch (FlywayException | PersistenceException e) {
            close(connection);
            throw fault(e);
        }
    }

    private static RefusedException fault(RuntimeException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new RefusedException(
                "The database refuses: "
                        + cause.getMessage()
                        + ". Nothing is changed; repeat the command when the database is well.",
                e);
    }

    private static Connection connect(DatabaseAddress database) {
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
                            + " is in use by another process; if that is a server in"
                            + " a container or on another machine, run the command"
                            + " there, or else repeat it when the process has ended.";
            default ->
                    "The database "
                            + database
                            + " cannot be opened: "
                            + e.getMessage()
                            + ". Check PLATEN_DB_URL, PLATEN_DB_USER and PLATEN_DB_PASSWORD.";
        };
    }

    private static String noPlaten(DatabaseAddress database) {
        return "There is no Platen in the database "
                + database
                + " yet. Start the server once: its first start makes the user admin. Or name"
                + " another data folder with PLATEN_DATA.";
    }

    private static void checkSchema(DatabaseAddress database) {
        var schema =
                Flyway.configure(StoppedServer.class.getClassLoader())
                        .dataSource(database.url(), database.user(), database.password())
                        .locations("classpath:db/migration")
                        .table("schema_history")
                        .load()
                        .info();
        if (schema.applied().length == 0) {
            throw new RefusedException(noPlaten(database));
        }
        if (schema.pending().length > 0) {
            throw new RefusedException(
                    "The database "
                            + database
                            + " is of an older Platen. Start the server once: it brings the"
                            + " database up to date.");
        }
    }

    @Override
    public JsonNode all() {
        try {
            return Json.mapper().valueToTree(users.all());
        } catch (PersistenceException e) {
            throw fault(e);
        }
    }

    @Override
    public void add(Map<String, ?> user) {
        byRules(() -> users.add(json(user)));
    }

    @Override
    public void change(String name, Map<String, ?> changes) {
        byRules(() -> users.change(name, json(changes)));
    }

    private static void byRules(Runnable change) {
        try {
            change.run();
        } catch (ProblemException e) {
            var problem = e.problem();
            throw RefusedException.of(problem.status(), problem.message(), problem.parameter());
        } catch (PersistenceException e) {
            throw fault(e);
        }
    }

    private static byte[] json(Map<String, ?> body) {
        return Json.write(body).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        users.close();
        close(connection);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new RefusedException("The database could not be closed: " + e.getMessage(), e);
        }
    }
}
