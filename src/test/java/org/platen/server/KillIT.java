package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.DATA_MAPPING;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.Client.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The promise, tried by one {@code kill -9} amid all kinds of work: what was answered holds, what
 * was accepted ends with exactly one whole result, and what was not accepted leaves nothing.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillIT extends ShippedWar {

    private static final String PRESET =
            "{\"name\":\"Many\",\"format\":{\"type\":\"pdf\"},"
                    + "\"files\":{\"name\":\"${operation.id}_${file.nr,000}.pdf\",\"split\":{\"level\":\"job\"}},"
                    + "\"delivery\":{\"type\":\"folder\",\"folder\":\"out\"}}";

    private static final String CONTENT_SETS = "/rest/serverengine/entity/contentsets";

    private static final String FILESTORE = "/rest/serverengine/filestore/";

    private static final String MAINTENANCE = "/rest/platen/v1/maintenance/";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int JOBS = 30;

    private static final int DOCUMENTS = 2_000;

    private static PlatenServer server;

    private static Client client;

    private static Path folder;

    /** The number of content sets before the kill. */
    private static int sets;

    /** The damage that other tests have done. */
    private static JsonNode findingsBefore;

    private static String operation;

    private static String imported;

    private static BusyClients clients;

    /** The last one whose server was killed. */
    private static Optional<Database> killedOn = Optional.empty();

    @BeforeEach
    void killOnce() throws Exception {
        if (!killedOn.equals(Optional.of(database))) {
            killedOn = Optional.of(database);
            killAmidWork(database);
        }
    }

    private static void killAmidWork(Database database) throws Exception {
        server = PlatenServer.shared(database);
        client = new Client(server.admin());
        folder = Files.createDirectories(server.data().resolve("delivery/out"));
        var preset = Long.toString(client.preset("many.OL-outputpreset", PRESET));
        var plain = client.preset("all.OL-outputpreset", Client.ONE_FILE);
        long large = client.jobs(Pdfs.numbered("a", DOCUMENTS), 1).get(0);
        long small = client.jobs(Pdfs.numbered("c", 2), 1).get(0);
        byte[] letters = Pdfs.numbered("b", DOCUMENTS);
        sets = client.ids(CONTENT_SETS).size();
        findingsBefore = findings();
        var half = beginUpload();
        try {
            operation = client.submit(preset, Collections.nCopies(JOBS, large), false);
            imported = importOf(letters);
            clients =
                    BusyClients.begin(
                            server.admin(),
                            "{\"preset\":%d,\"jobs\":[%d],\"createOnly\":true}"
                                    .formatted(plain, small));
            clients.awaitAnswers(20);
            awaitWork();

            server.kill();
            clients.awaitEnd();
        } finally {
            half.close();
        }
        server.start();
        client.awaitDone(OUTPUT, operation);
    }

    /** One whose half is with the server. */
    private static Connection beginUpload() {
        var before = FilesOnDisk.of(server);
        var connection =
                new Connection(server)
                        .head(
                                "POST " + FILESTORE + "DataFile?filename=half.pdf HTTP/1.1",
                                "Host: localhost",
                                "Authorization: " + Api.basic("admin", PlatenServer.ADMIN_PASSWORD),
                                "Content-Type: application/octet-stream",
                                "Content-Length: 1000000")
                        .send(new byte[500_000]);
        before.awaitGrowth();
        return connection;
    }

    /** Accepted, and at work beside the output. */
    private static String importOf(byte[] pdf) {
        var answer =
                server.admin()
                        .with("Content-Type", "application/pdf")
                        .post("/rest/platen/v1/contentsets?pagesPerItem=1", pdf);
        return expect(202, answer).json().get("id").asText();
    }

    private static void awaitWork() {
        for (int i = 0; i < 600; i++) {
            var progress = client.get(OUTPUT + "getProgress/" + operation).text();
            assertThat(progress)
                    .as("the operation ended before it could be interrupted")
                    .isNotEqualTo("done");
            if (Integer.parseInt(progress) > 5) {
                return;
            }
            PlatenServer.sleep(Duration.ofMillis(20));
        }
        throw new AssertionError("no progress");
    }

    @Test
    @Order(1)
    void a_server_killed_in_the_middle_of_an_operation_completes_it_when_it_comes_back()
            throws IOException {
        var seen = client.get(BusyClients.OPERATIONS + "/" + operation).json();
        assertThat(seen.get("state").asText()).as(seen.toString()).isEqualTo("DONE");
        assertThat(server.log())
                .as("what was in work is begun again, and nothing else")
                .containsOnlyOnce("operation " + operation + ", part 1, attempt 1: begins")
                .containsPattern("operation " + operation + ", part \\d+, attempt 2: begins");
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(JOBS)
                    .allSatisfy(file -> assertThat(Pdfs.pages(file)).isEqualTo(DOCUMENTS));
        }
        var managed = client.post(OUTPUT + "getManagedResult/" + operation);
        assertThat(managed.json().get("files")).hasSize(JOBS);
        long set = client.result(DATA_MAPPING, imported).id();
        assertThat(client.itemsOf(set)).hasSize(DOCUMENTS);
        assertThat(client.ids(CONTENT_SETS)).as("each import was made once").hasSize(sets + 1);
    }

    @Test
    @Order(2)
    void no_upload_that_was_answered_is_lost() {
        clients.uploads().forEach((id, bytes) -> assertThat(client.download(id)).isEqualTo(bytes));
    }

    @Test
    @Order(3)
    void no_submission_is_lost_or_doubled() {
        clients.submissions()
                .forEach(
                        (key, id) -> {
                            var again = expect(202, clients.submit(key)).json();
                            assertThat(again.get("id").asText()).isEqualTo(id);
                            client.awaitDone(OUTPUT, id);
                            assertThat(Pdfs.texts(client.result(OUTPUT, id).bytes())).hasSize(2);
                        });
        eachKeyHasOneOperation();
    }

    /** Also those whose answer was lost: a client sends them again. */
    private static void eachKeyHasOneOperation() {
        var newest = client.newest(1).get(0);
        int unanswered = 0;
        for (int nr = 0; nr < 2; nr++) {
            for (var key : List.of(clients.key(clients.submissions().size()), clients.key(0))) {
                var reply = expect(202, clients.submit(key));
                unanswered += reply.header("Idempotency-Replayed").isPresent() ? 0 : 1;
            }
        }
        assertThat(client.newest(10).indexOf(newest)).as("new ones").isEqualTo(unanswered);
        assertThat(unanswered).isLessThanOrEqualTo(2);
    }

    @Test
    @Order(4) // nothing is at work any more
    void nothing_is_left_of_an_upload_that_was_broken_off() throws IOException {
        assertThat(server.admin().head(FILESTORE + "file/half.pdf").status()).isEqualTo(404);
        FilesOnDisk.of(server).age(Duration.ofHours(2));
        assertThat(findings().at("/files/0/count").asInt()).isPositive();

        expect(202, client.post(MAINTENANCE + "sweep"));

        var late = Instant.now().plus(PATIENCE);
        while (!findings().equals(findingsBefore)) {
            assertThat(Instant.now()).as("not swept").isBefore(late);
            PlatenServer.sleep(Duration.ofMillis(200));
        }
    }

    private static JsonNode findings() {
        return expect(200, client.get(MAINTENANCE + "consistency")).json().get("findings");
    }
}
