package org.platen.datacommand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.command.DatabaseAddress;
import org.platen.command.RefusedException;

/** {@code verify-store} on the data of a server that is stopped. */
class VerifyStoreTest {

    private static final String ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final String FILE =
            "insert into managed_file (id, name, kind, type, size, sha256, persistent, folder, member,"
                    + " created_at) values (%d, '%s', '%s', 'GENERIC', %d, %s, false, '%s', %s, now())";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir Path data;

    private DatabaseAddress database;

    @BeforeEach
    void begin() {
        database = new DatabaseAddress("jdbc:h2:" + data.resolve("database/platen"), "sa", "sa");
        assertThat(new Migrate(stream(out), stream(err)).run(database)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("The schema was upgraded to");
        out.reset();
    }

    @Test
    void a_store_with_all_its_bytes_is_complete() throws Exception {
        keep(1, "abc.pdf", "abc");

        assertThat(run("--checksums")).isZero();

        assertThat(out).hasToString("Nothing is missing or damaged.\n");
        assertThat(err.size()).isZero();
    }

    @Test
    void missing_bytes_and_wrong_sizes_are_told_with_exit_status_3() throws Exception {
        Files.delete(keep(1, "gone.pdf", "abc"));
        Files.writeString(keep(2, "cut.pdf", "abc"), "ab");
        keep(3, "whole.pdf", "abc");

        assertThat(run()).isEqualTo(3);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("files, rowsWithoutBytes: 1.", "  1 gone.pdf\n")
                .contains("files, wrongSizes: 1.", "  2 cut.pdf\n")
                .doesNotContain("whole.pdf")
                .endsWith("Stored data is missing or damaged.\n");
    }

    @Test
    void changed_bytes_of_the_same_size_are_found_by_checksums_only() throws Exception {
        Files.writeString(keep(1, "changed.pdf", "abc"), "abd");

        assertThat(run()).isZero();
        assertThat(run("--checksums")).isEqualTo(3);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("files, wrongChecksums: 1.", "  1 changed.pdf\n");
    }

    @Test
    void each_print_file_of_an_output_is_compared() throws Exception {
        var folder = output("o1", 7, "one.pdf", "two.pdf");
        Files.writeString(folder.resolve("two.pdf"), "abd");

        assertThat(run("--checksums")).isEqualTo(3);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("outputs, wrongChecksums: 1.", "  o1/two.pdf\n")
                .doesNotContain("one.pdf");
    }

    @Test
    void bytes_without_a_row_are_told_but_nothing_is_missing() throws Exception {
        var left = data.resolve("files/ab/" + "ab".repeat(16));
        Files.createDirectories(left);
        left.toFile().setLastModified(0);

        assertThat(run()).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("files, foldersWithoutRow: 1.", "  ab/" + "ab".repeat(16))
                .endsWith("Nothing is missing or damaged.\n");
    }

    @Test
    void a_refusal_is_told_with_exit_status_1_and_an_unknown_option_with_2() {
        var command = new VerifyStore(stream(out), stream(err));

        int refused =
                command.run(
                        checksums -> {
                            throw new RefusedException("The server is starting.");
                        });
        int misused = command.run(checksums -> null, "--hash");

        assertThat(refused).isEqualTo(1);
        assertThat(misused).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("platen: The server is starting.\n", "no option '--hash'");
    }

    private int run(String... options) {
        return new VerifyStore(stream(out), stream(err))
                .run(
                        checksums -> {
                            try (var store = OfflineStore.open(database, data, Instant::now)) {
                                return store.report(checksums);
                            }
                        },
                        options);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** A file with a row; gives where its bytes are. */
    private Path keep(long id, String name, String text) throws Exception {
        var folder = folder(id);
        execute(FILE.formatted(id, name, "FILE", text.length(), quoted(ABC), name(id), "'data'"));
        return Files.writeString(folder.resolve("data"), text);
    }

    /** An output of several files of three bytes. */
    private Path output(String operation, long id, String... names) throws Exception {
        var folder = folder(id);
        execute(FILE.formatted(id, "out", "FOLDER", 3 * names.length, "null", name(id), "null"));
        execute(
                "insert into operation (id, type, request, state, attempt, progress, sub_task,"
                        + " submitted_by, submitted_at) values ('"
                        + operation
                        + "', 'OutputCreationRestService', '{}', 'DONE', 1, 100, '', 'admin', now())");
        execute(
                "insert into output (operation_id, folder_id, result_id, documents, pages, sheets)"
                        + " values ('%s', %d, %d, 1, 1, 1)".formatted(operation, id, id));
        for (int nr = 0; nr < names.length; nr++) {
            execute(
                    "insert into print_file values ('%s', %d, '%s', 3, '%s', 1, 1, 1)"
                            .formatted(operation, nr + 1, names[nr], ABC));
            Files.writeString(folder.resolve(names[nr]), "abc");
        }
        return folder;
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    private static String name(long id) {
        return "00/%032x".formatted(id);
    }

    private Path folder(long id) throws Exception {
        return Files.createDirectories(data.resolve("files").resolve(name(id)));
    }

    private void execute(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
