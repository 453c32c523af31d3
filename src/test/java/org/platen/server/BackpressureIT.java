package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.Client.expect;
import static org.platen.server.ContractAssertions.assertError;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.server.Api.Reply;

/** What is refused while too much is waiting, or too little space is left. */
class BackpressureIT {

    private static final String OPERATIONS = "/rest/platen/v1/operations";

    private static final int LIMIT = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest(name = "{0}")
    @EnumSource(Database.class)
    void what_could_not_be_finished_is_not_accepted(Database database) {
        var settings = new HashMap<>(database.fresh());
        settings.put("PLATEN_QUEUE_LIMIT", Integer.toString(LIMIT));
        settings.put("PLATEN_WORKERS", "1");
        try (var server = PlatenServer.fresh(settings)) {
            var client = new Client(server.admin());
            var preset = Long.toString(client.preset("all.OL-outputpreset", Client.ONE_FILE));
            long job = client.jobs(Pdfs.numbered("a", 2_000), 1).get(0);

            fullQueueIsRefused(server, preset, job);

            if (database == Database.H2) { // the disk is the same with any
                server.stop();
                server.set("PLATEN_DISK_MIN_FREE", "100000TiB");
                server.start();
                fullDiskIsRefused(server, preset, job);
            }
        }
    }

    /** A worker may take an operation meanwhile, and so make room for another one. */
    private static Reply refusal(Supplier<Reply> submission, List<String> accepted) {
        var reply = submission.get();
        while (reply.status() == 202 && accepted.size() < 40) {
            var told = reply;
            accepted.add(
                    told.header("operationId").orElseGet(() -> told.json().get("id").asText()));
            reply = submission.get();
        }
        return reply;
    }

    private static void fullQueueIsRefused(PlatenServer server, String preset, long job) {
        var api = server.admin();
        var large = Collections.nCopies(15, job);
        var accepted = new ArrayList<String>();
        var reply =
                refusal(
                        () ->
                                own(
                                        api.with("Idempotency-Key", "nr-" + accepted.size()),
                                        preset,
                                        large),
                        accepted);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(429);
        assertThat(accepted).hasSizeGreaterThanOrEqualTo(LIMIT);
        assertThat(reply.contentType()).isEqualTo("application/problem+json");
        assertThat(reply.header("Retry-After").map(Integer::parseInt).orElse(0)).isPositive();
        assertThat(reply.json().get("title").asText()).contains("platen.queue.limit");
        var compatible = refusal(() -> compatible(api, preset, large), accepted);
        assertError(compatible, 500, "platen.queue.limit", "");
        // What has been accepted before is found again all the same.
        assertThat(
                        own(api.with("Idempotency-Key", "nr-1"), preset, large)
                                .json()
                                .path("id")
                                .asText())
                .isEqualTo(accepted.get(1));

        accepted.forEach(id -> expect(204, api.post(OUTPUT + "cancel/" + id)));
        var late = Instant.now().plus(PATIENCE);
        while (own(api, preset, List.of(job)).status() != 202) {
            assertThat(Instant.now()).as("not accepted again").isBefore(late);
            PlatenServer.sleep(Duration.ofMillis(100));
        }
    }

    private static void fullDiskIsRefused(PlatenServer server, String preset, long job) {
        var api = server.admin();
        var before = FilesOnDisk.of(server);
        var why = "platen.disk.min-free";

        var submitted = own(api, preset, List.of(job));
        assertThat(submitted.status()).isEqualTo(507);
        assertThat(submitted.json().get("title").asText()).contains(why);
        assertError(compatible(api, preset, List.of(job)), 500, why, "");
        assertError(
                api.post("/rest/serverengine/filestore/DataFile", new byte[] {1}), 500, why, "");
        var content =
                api.with("Content-Type", "application/pdf")
                        .post("/rest/platen/v1/contentsets", Pdfs.numbered("b", 1));
        assertThat(content.status()).isEqualTo(507);
        assertThat(content.contentType()).isEqualTo("application/problem+json");
        before.assertNothingAdded();
        assertThat(api.get(OPERATIONS).status()).isEqualTo(200);
    }

    private static Reply own(Api api, String preset, List<Long> jobs) {
        return api.postJson(
                OPERATIONS,
                "{\"preset\":" + preset + ",\"jobs\":" + jobs + ",\"createOnly\":true}");
    }

    private static Reply compatible(Api api, String preset, List<Long> jobs) {
        return new Client(api).submission(preset, jobs, true);
    }
}
