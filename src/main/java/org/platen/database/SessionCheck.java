package org.platen.database;

import static java.lang.System.Logger.Level.WARNING;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.platen.log.ContextLog;

/**
 * Checks that sessions of the pool have the settings on which Platen relies. The data source
 * belongs to the server, so Platen cannot set them itself.
 *
 * @param role the user of the sessions
 * @param database the name of the database
 * @param settings those of a session, by name
 */
record SessionCheck(String role, String database, Map<String, String> settings) {

    private static final System.Logger LOG = ContextLog.of(SessionCheck.class);

    private static final String IDLE = "idle_in_transaction_session_timeout";

    private static final long MAX_IDLE_MILLIS = 60_000;

    /** The name that the driver gives its sessions by default. */
    private static final String DRIVER = "PostgreSQL JDBC Driver";

    /**
     * Checks a connection of the pool.
     *
     * @throws UnfitDatabaseException when a guarantee of Platen would not hold
     */
    static void check(DataSource pool, int connections) {
        try (var connection = pool.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                var check = of(connection);
                check.requireEndOfIdleTransactions();
                check.requireRoom(connections);
                check.lookForName();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SessionCheck of(Connection connection) throws SQLException {
        var settings = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select name, setting, current_user, current_database()"
                                        + " from pg_settings")) {
            var role = "";
            var database = "";
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
                role = rows.getString(3);
                database = rows.getString(4);
            }
            return new SessionCheck(role, database, settings);
        }
    }

    /** A node that is paused in the middle of a transaction must not keep its locks for ever. */
    void requireEndOfIdleTransactions() {
        long millis = number(IDLE);
        if (millis == 0 || millis > MAX_IDLE_MILLIS) {
            throw new UnfitDatabaseException(
                    ("%s of the database sessions is %s, so a node that hangs would keep its locks:"
                                    + " add options=-c%%20%s=15000 to the URL of the database, or"
                                    + " execute alter role \"%s\" in database \"%s\" set %s = '15s',"
                                    + " then start the node again.")
                            .formatted(
                                    IDLE,
                                    millis == 0 ? "0 (no limit)" : millis + " ms (at most 60 s)",
                                    IDLE,
                                    role,
                                    database,
                                    IDLE));
        }
    }

    /** The connections of all nodes have to fit into those that the database admits. */
    void requireRoom(int connections) {
        long room =
                number("max_connections")
                        - number("superuser_reserved_connections")
                        - number("reserved_connections");
        if (connections > room) {
            throw new UnfitDatabaseException(
                    "This node may open %d connections (PLATEN_DB_CONNECTIONS), but the database admits %d: lower the setting, or raise max_connections of PostgreSQL."
                            .formatted(connections, room));
        }
        if (2L * connections > room) {
            LOG.log(
                    WARNING,
                    "There is no room for a second node: each may open "
                            + connections
                            + " connections (PLATEN_DB_CONNECTIONS), and the database admits "
                            + room
                            + ". Lower the setting or raise max_connections of PostgreSQL before"
                            + " starting one.");
        }
    }

    /** Administrators of the database see the name in {@code pg_stat_activity}. */
    private void lookForName() {
        var name = settings.getOrDefault("application_name", "");
        if (name.isEmpty() || name.equals(DRIVER)) {
            LOG.log(
                    WARNING,
                    "The database sessions of this node have no name of their own. Add"
                            + " ApplicationName=platen-<node> to the URL of the database, so that"
                            + " pg_stat_activity shows which node they belong to.");
        }
    }

    /** Returns a numeric setting; 0 if this version of PostgreSQL does not have it. */
    private long number(String name) {
        return Long.parseLong(settings.getOrDefault(name, "0"));
    }
}
