package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.ENTITY;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.Client.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes after its time, and what stays because something needs it. */
@ParameterizedClass(name = "{0}")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnumSource(Database.class)
class RetentionIT {

    private static final String OPERATIONS = "/rest/platen/v1/operations/";

    private static final String MAINTENANCE = "/rest/platen/v1/maintenance/";

    private static final String FILE = "/rest/serverengine/filestore/file/";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Parameter Database database;

    private static PlatenServer server;

    private Api api;

    private Client client;

    @BeforeParameterizedClassInvocation
    static void start(Database database) {
        server = SharedServers.limited(database);
    }

    @BeforeEach
    void connect() {
        api = server.admin();
        client = new Client(api);
    }

    @Test
    @Order(1)
    void each_thing_goes_after_its_time_but_not_while_another_needs_it() throws Exception {
        var before = FilesOnDisk.of(server);
        long passing = client.upload(Pdfs.numbered("x", 1), "passing.pdf");
        long preset = client.preset("stay.OL-outputpreset", Client.ONE_FILE);
        long contentSet = client.contentSet(Pdfs.numbered("a", 3), "pagesPerItem=1");
        long jobSet = client.jobSet(contentSet);
        var operation = client.submit(Long.toString(preset), client.jobsOf(jobSet), true);
        client.awaitDone(OUTPUT, operation);
        var paths = Path.of(api.post(OUTPUT + "getResultTxt/" + operation).text());

        sweepUntil(() -> api.head(FILE + passing).status() == 404);
        sweepUntil(() -> api.post(OUTPUT + "getResult/" + operation).status() == 404);

        assertThat(paths).doesNotExist();
        assertThat(api.head(FILE + preset).status()).isEqualTo(200);
        assertThat(api.get(OPERATIONS + operation).json().get("state").asText()).isEqualTo("DONE");
        var output = api.get(OPERATIONS + operation + "/output").json();
        assertThat(output.get("available").asBoolean()).isFalse();
        assertThat(output.at("/files/0/sha256").asText()).hasSize(64);
        // Its content is there, though the file has had its time.
        var reprint =
                expect(
                        202,
                        api.postJson(
                                OPERATIONS + operation + "/reprints", "{\"documents\":\"2\"}"));
        assertThat(Pdfs.texts(client.result(OUTPUT, reprint.json().get("id").asText()).bytes()))
                .containsExactly("a 2");

        expect(200, api.post(ENTITY + "contentsets/" + contentSet + "/delete"));
        expect(200, api.post(ENTITY + "jobsets/" + jobSet + "/delete"));
        sweepUntil(() -> before.added().size() == 1);
        assertConsistent();
        assertThat(verifyStore())
                .isEqualTo(new PlatenCommand(0, "Nothing is missing or damaged.\n", ""));
        operationGoes(operation);
    }

    /** After a month, for which it is made old; with H2, {@link RestartIT} changes the setting. */
    private void operationGoes(String operation) throws SQLException {
        if (database == Database.POSTGRESQL) {
            makeOld(operation);
            sweepUntil(() -> api.get(OPERATIONS + operation).status() == 404);
            assertThat(api.get(OUTPUT + "getProgress/" + operation).status()).isEqualTo(404);
        }
    }

    private void makeOld(String operation) throws SQLException {
        var settings = server.environment();
        try (var connection =
                        DriverManager.getConnection(
                                settings.get("PLATEN_DB_URL"),
                                settings.get("PLATEN_DB_USER"),
                                settings.get("PLATEN_DB_PASSWORD"));
                var update =
                        connection.prepareStatement(
                                "update operation set ended_at = ended_at - interval '31 days'"
                                        + " where id = ?")) {
            update.setString(1, operation);
            assertThat(update.executeUpdate()).isOne();
        }
    }

    @Test
    @Order(2) // what it breaks stays broken
    void what_does_not_fit_together_is_reported_and_swept() throws IOException {
        long passing = client.upload(Pdfs.numbered("x", 1), "passing.pdf");
        long needed = client.contentSet(Pdfs.numbered("a", 3), "name=needed.pdf");
        long preset = client.preset("stay.OL-outputpreset", Client.ONE_FILE);
        for (var path : List.of(folderOf("passing.pdf"), folderOf("needed.pdf"))) {
            Files.delete(path.resolve("data"));
            Files.delete(path);
        }
        var orphan = server.data().resolve("files/ab/" + "ab".repeat(16));
        Files.createDirectories(orphan);
        Files.writeString(orphan.resolve("data"), "left by a crash");
        var young = server.data().resolve("files/cd/" + "cd".repeat(16));
        Files.createDirectories(young);
        age(orphan.resolve("data"), orphan);

        var report = api.get(MAINTENANCE + "consistency").json();
        assertThat(report.get("consistent").asBoolean()).isFalse();
        assertThat(report.at("/findings/files").findValuesAsText("kind"))
                .containsExactly("foldersWithoutRow", "rowsWithoutBytes", "wrongSizes");
        assertThat(report.get("complete").asBoolean()).isFalse();
        assertThat(report.at("/findings/files/0/examples").toString())
                .isEqualTo("[\"ab/" + "ab".repeat(16) + "\"]");
        assertThat(report.at("/findings/files/1/count").asInt()).isEqualTo(2);
        assertThat(report.at("/findings/files/1/examples").toString())
                .contains(passing + " passing.pdf", "needed.pdf");

        var told = verifyStore();
        assertThat(told.status()).isEqualTo(3);
        assertThat(told.out()).contains("files, rowsWithoutBytes: ", " needed.pdf");

        sweepUntil(() -> api.head(FILE + passing).status() == 404 && !Files.exists(orphan));

        assertThat(young).exists();
        assertThat(api.head(FILE + preset).status()).isEqualTo(200);
        var after = api.get(MAINTENANCE + "consistency").json();
        assertThat(after.at("/findings/files/0/count").asInt()).isZero();
        assertThat(after.at("/findings/files/1/examples").toString()).contains("needed.pdf");
        assertThat(api.get("/rest/platen/v1/contentsets/" + needed).json().get("items").asInt())
                .isEqualTo(1);
    }

    private interface Goal {

        boolean isReached();
    }

    private void sweepUntil(Goal goal) {
        var late = Instant.now().plus(PATIENCE);
        while (!goal.isReached()) {
            assertThat(Instant.now()).as("not swept away").isBefore(late);
            expect(202, api.post(MAINTENANCE + "sweep"));
            PlatenServer.sleep(Duration.ofMillis(200));
        }
    }

    /** Asks the server that runs on H2, and otherwise reads database and files itself. */
    private static PlatenCommand verifyStore() throws IOException {
        try {
            return PlatenCommand.run(server, "verify-store", "--checksums");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertConsistent() {
        var report = expect(200, api.get(MAINTENANCE + "consistency"));
        assertThat(report.json().get("consistent").asBoolean()).as(report.toString()).isTrue();
    }

    /** Of the file store; a file is found by what it holds. */
    private Path folderOf(String name) {
        var tag = expect(200, api.head(FILE + name)).header("ETag").orElseThrow();
        return FilesOnDisk.of(server).folders().stream()
                .filter(folder -> tag.equals('"' + sha256(folder.resolve("data")) + '"'))
                .findFirst()
                .orElseThrow();
    }

    private static String sha256(Path file) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            return java.util.HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (IOException | java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void age(Path... paths) throws IOException {
        for (var path : paths) {
            Files.setLastModifiedTime(
                    path, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }
    }
}
