package org.platen.server;

import static java.lang.System.Logger.Level.INFO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.Client.expect;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A backup under load, restored elsewhere as {@code backup.md} says: database first, then files.
 * Needs {@code pg_dump} and {@code pg_restore}, not older than the server.
 */
class BackupCheck {

    private static final System.Logger LOG = System.getLogger(BackupCheck.class.getName());

    private static final String SPLIT =
            "{\"name\":\"Split\",\"format\":{\"type\":\"pdf\"},"
                    + "\"files\":{\"name\":\"${file.nr,000}.pdf\",\"split\":{\"level\":\"job\"}}}";

    private static final int BEFORE = 60;

    @Test
    void all_that_was_accepted_before_the_backup_is_there_after_the_restore_byte_by_byte()
            throws Exception {
        var original = Database.POSTGRESQL.fresh();
        var restored = Database.POSTGRESQL.fresh();
        var folder = PlatenServer.freshData();
        Files.createDirectories(folder);
        try (var server = PlatenServer.fresh(original)) {
            var load = load(server);
            load.awaitAccepted(BEFORE);
            dump(original, folder.resolve("dump"));
            copy(server.data().resolve("files"), folder.resolve("files"));
            load.close();
            restore(folder.resolve("dump"), restored);

            verify(server, restored, folder);
        }
    }

    private static SteadyLoad load(PlatenServer server) {
        var client = new Client(server.admin());
        var presets =
                List.of(
                        Long.toString(client.preset("all.OL-outputpreset", Client.ONE_FILE)),
                        Long.toString(client.preset("split.OL-outputpreset", SPLIT)));
        var jobs = new ArrayList<>(client.jobs(Pdfs.numbered("a", 20), 1));
        jobs.addAll(client.jobs(Pdfs.numbered("b", 20), 1));
        return SteadyLoad.of(List.of(server), presets, jobs);
    }

    /** The restored system begins paused, is verified, and then goes on. */
    private static void verify(PlatenServer original, Map<String, String> database, Path data)
            throws Exception {
        var settings = new HashMap<>(database);
        settings.put("PLATEN_QUEUE_PAUSED", "true");
        try (var restored = PlatenServer.installed(Path.of(""), data, settings)) {
            restored.start();
            var done = operations(database, "state = 'DONE'");
            var waiting = operations(database, "state in ('QUEUED', 'RUNNING')");
            LOG.log(INFO, done.size() + " operations are done, " + waiting.size() + " waiting");
            assertThat(done).hasSizeGreaterThan(10);
            for (var operation : done) {
                assertThat(results(restored, operation)).isEqualTo(results(original, operation));
            }
            assertThat(operations(database, "state in ('QUEUED', 'RUNNING')")).isEqualTo(waiting);
            assertThat(PlatenCommand.run(restored, "verify-store", "--checksums").status())
                    .isZero();

            restored.stop();
            restored.set("PLATEN_QUEUE_PAUSED", "false");
            restored.start();
            var client = new Client(restored.admin());
            waiting.forEach(operation -> client.awaitDone(OUTPUT, operation));
            for (var operation : waiting) {
                assertThat(results(restored, operation)).isNotEmpty();
            }
            assertThat(operations(database, "state <> 'DONE'")).isEmpty();
            loseOne(restored, done.get(0));
        }
    }

    private static void loseOne(PlatenServer server, String operation) throws Exception {
        var paths = server.admin().post(OUTPUT + "getResultTxt/" + operation).text();
        Files.delete(Path.of(paths.split(",", -1)[0]));

        assertThat(server.admin().post(OUTPUT + "getResult/" + operation).message())
                .startsWith("The bytes of this file are gone");
        var told = PlatenCommand.run(server, "verify-store");
        assertThat(told.status()).isEqualTo(3);
        assertThat(told.out()).contains("rowsWithoutBytes: 1.");
    }

    /** The checksums of the files of an output as they come over HTTP, by their names. */
    static Map<String, String> results(PlatenServer server, String operation) {
        var api = server.admin();
        var output = api.get("/rest/platen/v1/operations/" + operation + "/output").json();
        var checksums = new HashMap<String, String>();
        for (var file : output.get("files")) {
            var name = file.get("name").asText();
            var path = "/rest/serverengine/filestore/file/" + output.get("folder") + "/" + name;
            var sha256 = sha256(expect(200, api.get(path)).bytes());
            assertThat(sha256).isEqualTo(file.get("sha256").asText());
            checksums.put(name, sha256);
        }
        return checksums;
    }

    private static String sha256(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> operations(Map<String, String> database, String condition)
            throws SQLException {
        var ids = new ArrayList<String>();
        try (var connection =
                        DriverManager.getConnection(
                                database.get("PLATEN_DB_URL"), "postgres", "postgres");
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select id from operation where type = 'OutputCreationRestService'"
                                        + " and "
                                        + condition
                                        + " order by id")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private static void dump(Map<String, String> database, Path file) throws Exception {
        run("pg_dump", "-Fc", "-d", uri(database), "-f", file.toString());
    }

    private static void restore(Path dump, Map<String, String> database) throws Exception {
        run("pg_restore", "--no-owner", "-d", uri(database), dump.toString());
    }

    private static void copy(Path from, Path to) throws Exception {
        run("cp", "-a", from.toString(), to.toString());
    }

    private static String uri(Map<String, String> database) {
        var url = URI.create(database.get("PLATEN_DB_URL").substring("jdbc:".length()));
        return "postgresql://postgres:postgres@%s:%d%s"
                .formatted(url.getHost(), url.getPort(), url.getPath());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).as(command[0]).isZero();
    }
}
