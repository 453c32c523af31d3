package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.Client.expect;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was answered holds after {@code kill -9}; what was not leaves nothing. */
class DurabilityIT {

    private static final String FILESTORE = "/rest/serverengine/filestore/";

    private static final String MAINTENANCE = "/rest/platen/v1/maintenance/";

    private static final String OPERATIONS = "/rest/platen/v1/operations";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest(name = "{0}")
    @EnumSource(Database.class)
    void a_kill_loses_no_upload_and_doubles_no_submit(Database database) throws Exception {
        var server = PlatenServer.unlucky(database);
        var api = server.admin();
        var client = new Client(api);
        var preset = client.preset("all.OL-outputpreset", Client.ONE_FILE);
        var job = client.jobs(Pdfs.numbered("a", 2), 1).get(0);
        var body = "{\"preset\":" + preset + ",\"jobs\":[" + job + "],\"createOnly\":true}";
        var before = FilesOnDisk.of(server);

        var uploads = new ConcurrentHashMap<Long, byte[]>();
        var submits = new ConcurrentHashMap<String, String>();
        var clients = Executors.newFixedThreadPool(4);
        var half = new Connection(server);
        beginUpload(half);
        before.awaitGrowth();
        clients.execute(() -> upload(api, uploads));
        clients.execute(() -> upload(api, uploads));
        clients.execute(() -> submit(api, body, submits));
        clients.execute(() -> submit(api, body, submits));
        awaitSome(uploads, submits);
        server.kill();
        clients.shutdown();
        assertThat(clients.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        half.close();

        server.start();

        uploads.forEach((id, bytes) -> assertThat(client.download(id)).isEqualTo(bytes));
        submits.forEach(
                (key, id) -> {
                    var again = api.with("Idempotency-Key", key).postJson(OPERATIONS, body);
                    assertThat(expect(202, again).json().get("id").asText()).isEqualTo(id);
                    client.awaitDone(OUTPUT, id);
                    assertThat(Pdfs.texts(client.result(OUTPUT, id).bytes())).hasSize(2);
                });
        eachKeyHasOneOperation(api, body, submits);
        nothingIsLeftOfTheHalfUpload(server);
    }

    /** Also those whose answer was lost: a client sends them again. */
    private static void eachKeyHasOneOperation(
            Api api, String body, ConcurrentHashMap<String, String> submits) {
        long before = operations(api);
        int unanswered = 0;
        for (int nr = 0; nr < 2; nr++) {
            for (var prefix : List.of("key-" + submits.size(), "key-0")) {
                var reply = api.with("Idempotency-Key", prefix).postJson(OPERATIONS, body);
                unanswered += expect(202, reply).header("Idempotency-Replayed").isPresent() ? 0 : 1;
            }
        }
        assertThat(operations(api)).isEqualTo(before + unanswered);
        assertThat(unanswered).isLessThanOrEqualTo(2);
    }

    private static long operations(Api api) {
        return expect(200, api.get(OPERATIONS + "?limit=1000")).json().size();
    }

    private static void beginUpload(Connection connection) {
        connection
                .head(
                        "POST " + FILESTORE + "DataFile?filename=half.pdf HTTP/1.1",
                        "Host: localhost",
                        "Authorization: " + Api.basic("admin", PlatenServer.ADMIN_PASSWORD),
                        "Content-Type: application/octet-stream",
                        "Content-Length: 1000000")
                .send(new byte[500_000]);
    }

    private static void upload(Api api, ConcurrentHashMap<Long, byte[]> uploads) {
        try {
            while (true) {
                var bytes = new byte[20_000 + uploads.size()];
                var reply = api.post(FILESTORE + "DataFile?persistent=true", bytes);
                uploads.put(expect(200, reply).id(), bytes);
            }
        } catch (java.io.UncheckedIOException e) {
            // the server is gone
        }
    }

    private static void submit(Api api, String body, ConcurrentHashMap<String, String> submits) {
        try {
            while (true) {
                var key = "key-" + submits.size();
                var reply = api.with("Idempotency-Key", key).postJson(OPERATIONS, body);
                submits.put(key, expect(202, reply).json().get("id").asText());
            }
        } catch (java.io.UncheckedIOException e) {
            // the server is gone
        }
    }

    private static void awaitSome(
            ConcurrentHashMap<Long, byte[]> uploads, ConcurrentHashMap<String, String> submits) {
        var late = Instant.now().plus(PATIENCE);
        while (uploads.size() < 20 || submits.size() < 20) {
            assertThat(Instant.now()).as("too slow").isBefore(late);
            PlatenServer.sleep(Duration.ofMillis(5));
        }
    }

    private static void nothingIsLeftOfTheHalfUpload(PlatenServer server) throws IOException {
        var api = server.admin();
        assertThat(api.head(FILESTORE + "file/half.pdf").status()).isEqualTo(404);
        FilesOnDisk.of(server).age(Duration.ofHours(2));
        var left = api.get(MAINTENANCE + "consistency").json();
        assertThat(left.at("/findings/files/0/count").asInt()).isPositive();

        expect(202, api.post(MAINTENANCE + "sweep"));

        var late = Instant.now().plus(PATIENCE);
        while (!api.get(MAINTENANCE + "consistency").json().get("consistent").asBoolean()) {
            assertThat(Instant.now()).as("not swept").isBefore(late);
            PlatenServer.sleep(Duration.ofMillis(200));
        }
    }
}
