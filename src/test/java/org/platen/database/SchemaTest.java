package org.platen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Nodes of several releases on one schema. */
class SchemaTest {

    /** A version that no release has yet. */
    private static final String LATER = "9001";

    @ParameterizedTest(name = "{0}")
    @EnumSource(TestDatabase.class)
    void a_node_refuses_a_schema_that_has_left_it_behind_and_names_both_versions(
            TestDatabase database) throws SQLException {
        var source = database.empty();
        var schema = Schema.of(source);
        schema.migrate();
        upgradeLater(source, LATER);

        assertThatThrownBy(schema::requireReach)
                .isInstanceOf(UnfitDatabaseException.class)
                .hasMessage(
                        "This node knows the schema up to version "
                                + schema.known()
                                + ", but the database is used by nodes that require version "
                                + LATER
                                + ": start the release of those nodes, or a later one.");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(TestDatabase.class)
    void a_node_of_the_release_before_starts_on_a_newer_schema(TestDatabase database)
            throws SQLException {
        var source = database.empty();
        var schema = Schema.of(source);
        schema.migrate();
        upgradeLater(source, schema.known().toString());

        schema.requireReach();
        schema.migrate();

        assertThat(schema.version()).hasToString("Optional[" + LATER + "]");
        assertThatCode(schema::requireCurrent).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(TestDatabase.class)
    void an_older_schema_is_migrated_or_refused_with_the_command_that_migrates_it(
            TestDatabase database) throws SQLException {
        var source = database.empty();
        Schema.configuration("classpath:db/migration")
                .dataSource(source)
                .target("28")
                .load()
                .migrate();
        var schema = Schema.of(source);

        schema.requireReach();
        assertThatThrownBy(schema::requireCurrent)
                .isInstanceOf(UnfitDatabaseException.class)
                .hasMessageContainingAll(
                        "has version 28, but this node needs version " + schema.known(),
                        "platen.db.migrate is false",
                        "./platen migrate");
        schema.migrate();

        assertThatCode(schema::requireCurrent).doesNotThrowAnyException();
        assertThat(one(source, "select count(*) from platen_schema")).isEqualTo("1");
        assertThat(one(source, "select oldest_node from platen_schema"))
                .as("the newest version of the release before")
                .isEqualTo("28");
    }

    @Test
    void an_empty_database_is_refused_with_the_same_command() {
        assertThatThrownBy(Schema.of(TestDatabase.H2.empty())::requireCurrent)
                .hasMessageContainingAll("has no version", "./platen migrate");
    }

    @Test
    void no_migrations_are_a_fault_and_no_success() {
        var flyway =
                Schema.configuration("classpath:db/nowhere")
                        .dataSource(TestDatabase.H2.empty())
                        .load();

        assertThatThrownBy(flyway::migrate)
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("db/nowhere");
    }

    @Test
    void a_migration_that_was_changed_after_it_was_executed_is_refused(@TempDir Path folder)
            throws Exception {
        var source = TestDatabase.H2.empty();
        var file = folder.resolve("V1__one.sql");
        var configuration = Schema.configuration("filesystem:" + folder).dataSource(source);
        Files.writeString(file, "create table a (b integer);");
        configuration.load().migrate();
        Files.writeString(file, "create table a (b bigint);");

        assertThatThrownBy(configuration.load()::migrate).hasMessageContaining("checksum");
    }

    @Test
    void a_user_who_owns_nothing_works_on_what_the_owner_has_migrated() throws SQLException {
        var owner = TestDatabase.POSTGRESQL.empty();
        Schema.of(owner).migrate();
        var role = one(owner, "select 'worker_' || substr(md5(current_database()), 1, 8)");
        for (var statement : grants(role)) {
            execute(owner, statement);
        }
        var worker = asRole(owner, role);
        var schema = Schema.of(worker);

        schema.requireReach();
        schema.requireCurrent();
        execute(
                worker,
                "insert into content_set (id, deleted, created_at) values (1, false, now())");
        execute(worker, "select nextval('single_id')");
        assertThatThrownBy(() -> execute(worker, "create table mine (id integer)"))
                .isInstanceOf(SQLException.class);
    }

    /** As operating.md has them. */
    private static List<String> grants(String role) {
        return List.of(
                "create role " + role + " login password 'worker'",
                "revoke create on schema public from public",
                "grant usage on schema public to " + role,
                "grant select, insert, update, delete on all tables in schema public to " + role,
                "grant usage, select on all sequences in schema public to " + role);
    }

    private static DataSource asRole(DataSource owner, String role) {
        var database = (PGSimpleDataSource) owner;
        var source = new PGSimpleDataSource();
        source.setServerNames(database.getServerNames());
        source.setPortNumbers(database.getPortNumbers());
        source.setDatabaseName(database.getDatabaseName());
        source.setUser(role);
        source.setPassword("worker");
        return source;
    }

    /** As if a later release had executed a migration, whose nodes are as old as that at least. */
    private static void upgradeLater(DataSource source, String oldestNode) throws SQLException {
        execute(
                source,
                "insert into \"schema_history\" (\"installed_rank\", \"version\", \"description\","
                        + " \"type\", \"script\", \"checksum\", \"installed_by\","
                        + " \"execution_time\", \"success\") values (9001, '"
                        + LATER
                        + "', 'later', 'SQL', 'V9001__later.sql', 1, 'later', 1, true)");
        execute(source, "update platen_schema set oldest_node = '" + oldestNode + "'");
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(DataSource source, String query) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
