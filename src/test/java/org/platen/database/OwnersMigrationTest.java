package org.platen.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The owners that the migration finds out for what was made before there were any. */
class OwnersMigrationTest {

    private static final String SCHEMA = "before_owners";

    private static final String NOW = "timestamp with time zone '2026-11-28 12:00:00+00'";

    @ParameterizedTest(name = "{0}")
    @EnumSource(TestDatabase.class)
    void things_belong_to_who_submitted_the_operation_that_made_them(TestDatabase database)
            throws SQLException {
        var source = database.dataSource();
        var migration =
                Flyway.configure()
                        .dataSource(source)
                        .schemas(SCHEMA)
                        .locations("classpath:db/migration");
        migration.target("20").load().migrate();
        try (var connection = source.getConnection()) {
            connection.setSchema(SCHEMA);
            operation(connection, "o1", "DataMiningRestService", "zoe", 11);
            operation(connection, "o2", "JobCreationRestService", "bob", 11);
            operation(connection, "o4", "JobCreationRestService", "bob", 12);
            operation(connection, "o3", "OutputCreationRestService", "carl", 24);
            run(connection, "insert into content_set values (11, null, false, " + NOW + ")");
            run(connection, "insert into content_set values (12, null, false, " + NOW + ")");
            run(connection, "insert into job_set values (11, null, null, false, " + NOW + ")");
            file(connection, 21, "FILE", "DATA_FILE");
            file(connection, 22, "FILE", "DATA_FILE");
            file(connection, 23, "FOLDER", "GENERIC");
            file(connection, 24, "MEMBER", "GENERIC");
            run(connection, "insert into content_item values (31, 11, 21, null, 1, 1, '', null)");
            run(connection, "insert into content_item values (32, 12, 22, null, 1, 1, '', null)");
            run(
                    connection,
                    "insert into output (operation_id, folder_id, result_id, documents, pages, sheets)"
                            + " values ('o3', 23, 24, 1, 1, 1)");

            migration.target("latest").load().migrate();

            assertThat(owners(connection, "content_set")).containsExactly("11 zoe", "12 null");
            assertThat(owners(connection, "job_set")).containsExactly("11 bob");
            assertThat(owners(connection, "managed_file"))
                    .containsExactly("21 zoe", "22 null", "23 carl", "24 carl");
        }
    }

    private static void operation(
            Connection connection, String id, String type, String user, long result)
            throws SQLException {
        run(
                connection,
                """
                insert into operation (id, type, request, state, attempt, progress, sub_task,
                submitted_by, submitted_at, result)
                values ('%s', '%s', '{}', 'DONE', 1, 100, '', '%s', %s, '%d')
                """
                        .formatted(id, type, user, NOW, result));
    }

    private static void file(Connection connection, long id, String kind, String type)
            throws SQLException {
        run(
                connection,
                """
                insert into managed_file
                values (%d, 'name', '%s', '%s', 1, null, false, 'folder', null, %s)
                """
                        .formatted(id, kind, type, NOW));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static List<String> owners(Connection connection, String table) throws SQLException {
        var owners = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select id, owner from " + table + " order by id")) {
            while (rows.next()) {
                owners.add(rows.getLong(1) + " " + rows.getString(2));
            }
        }
        return owners;
    }
}
