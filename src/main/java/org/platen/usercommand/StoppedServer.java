package org.platen.usercommand;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.platen.command.DatabaseAddress;
import org.platen.command.PlatenDatabase;
import org.platen.command.RefusedException;
import org.platen.json.Json;
import org.platen.problem.ProblemException;
import org.platen.security.rest.UsersOfDatabase;

/**
 * Direct access to the database of a server that is stopped, or whose database admits several
 * processes.
 */
final class StoppedServer implements UserAccess {

    /** Keeps an H2 database open from the first access to the last. */
    private final Connection connection;

    private final UsersOfDatabase users;

    private StoppedServer(Connection connection, UsersOfDatabase users) {
        this.connection = connection;
        this.users = users;
    }

    static StoppedServer of(DatabaseAddress database) {
        var connection = PlatenDatabase.connect(database);
        try {
            PlatenDatabase.checkSchema(database);
            return new StoppedServer(
                    connection, UsersOfDatabase.of(PlatenDatabase.entities(database)));
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
                "The database reports an error: "
                        + cause.getMessage()
                        + ". Nothing was changed; repeat the command when the database"
                        + " is available.",
                e);
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
