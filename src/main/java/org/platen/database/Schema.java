package org.platen.database;

import static java.lang.System.Logger.Level.WARNING;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.platen.log.ContextLog;

/** The schema of a database, and the migrations that bring it up to date. */
public final class Schema {

    private static final System.Logger LOG = ContextLog.of(Schema.class);

    private static final String MIGRATIONS = "classpath:db/migration";

    /** The version whose migration creates the table of the oldest node. */
    private static final MigrationVersion WITH_OLDEST_NODE = MigrationVersion.fromVersion("30");

    private final Flyway flyway;

    private Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Returns the schema of a data source. */
    public static Schema of(DataSource source) {
        return new Schema(configuration(MIGRATIONS).dataSource(source).load());
    }

    /** Returns the schema of a database that no server in this process uses. */
    public static Schema of(String url, String user, String password) {
        return new Schema(configuration(MIGRATIONS).dataSource(url, user, password).load());
    }

    /** Returns the configuration of Flyway, with the migrations at a location. */
    static FluentConfiguration configuration(String migrations) {
        return Flyway.configure(Schema.class.getClassLoader())
                .locations(migrations)
                // Flyway takes no migrations for an empty list of them, and calls this a success.
                .failOnMissingLocations(true)
                .table("schema_history");
    }

    /** Returns the newest version that this release knows. */
    public MigrationVersion known() {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Returns the version of the schema; empty for a database without tables of Platen. */
    public Optional<MigrationVersion> version() {
        return Optional.ofNullable(flyway.info().current()).map(MigrationInfo::getVersion);
    }

    /** Returns whether migrations of this release have not been executed yet. */
    public boolean isOutdated() {
        return flyway.info().pending().length > 0;
    }

    /** Executes the migrations that have not been executed yet. */
    public void migrate() {
        flyway.migrate();
    }

    /**
     * Requires that this release may use a schema that a later one has upgraded. An older schema is
     * no obstacle.
     *
     * @throws UnfitDatabaseException when it may not
     */
    public void requireReach() {
        var version = version().orElse(MigrationVersion.EMPTY);
        var known = known();
        if (version.compareTo(WITH_OLDEST_NODE) >= 0) {
            requireAtLeast(oldestNode(), known);
        }
        if (version.compareTo(known) > 0) {
            LOG.log(
                    WARNING,
                    "The database schema has version {0}, but this node knows versions up to {1}."
                            + " A later release has upgraded it; this node may work until it is"
                            + " upgraded as well.",
                    version,
                    known);
        }
    }

    private static void requireAtLeast(MigrationVersion oldest, MigrationVersion known) {
        if (known.compareTo(oldest) < 0) {
            throw new UnfitDatabaseException(
                    "This node knows the schema up to version "
                            + known
                            + ", but the database is used by nodes that require version "
                            + oldest
                            + ": start the release of those nodes, or a later one.");
        }
    }

    private MigrationVersion oldestNode() {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select oldest_node from platen_schema")) {
            rows.next();
            return MigrationVersion.fromVersion(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Requires that nothing is left to be migrated, and that what was migrated are the migrations
     * of this release.
     *
     * @throws UnfitDatabaseException when migrations have not been executed yet
     */
    public void requireCurrent() {
        if (isOutdated()) {
            throw new UnfitDatabaseException(
                    "The database schema has "
                            + version().map(version -> "version " + version).orElse("no version")
                            + ", but this node needs version "
                            + known()
                            + ", and platen.db.migrate is false: run \"./platen migrate\" with"
                            + " PLATEN_DB_USER set to the owner of the tables, then start the node"
                            + " again.");
        }
        flyway.validate();
    }
}
