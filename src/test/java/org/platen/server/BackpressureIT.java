package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.Client.expect;
import static org.platen.server.Client.repeated;
import static org.platen.server.ContractAssertions.assertError;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.server.Api.Reply;

/** Refusals while too much is waiting. {@link RestartIT} fills the disk. */
class BackpressureIT {

    private static final String OPERATIONS = "/rest/platen/v1/operations";

    /** Less than a user may have in the queue, and more than half of what all may. */
    private static final int OF_ANOTHER = 12;

    @ParameterizedTest(name = "{0}")
    @EnumSource(Database.class)
    void what_could_not_be_finished_is_not_accepted(Database database) {
        var server = SharedServers.limited(database);
        var preset =
                Long.toString(
                        new Client(server.admin()).preset("all.OL-outputpreset", Client.ONE_FILE));
        var dave = new Submitter(GoodUser.user(server, "dave"), preset);
        var eve = new Submitter(GoodUser.user(server, "eve"), preset);
        for (int nr = 0; nr < OF_ANOTHER; nr++) {
            dave.accepted.add(idOf(expect(202, dave.own(dave.api))));
        }

        fullQueueIsRefused(eve);

        dave.cancelAll();
        eve.cancelAll();
        var again = repeated(202, () -> eve.own(eve.api));
        new Client(eve.api).awaitDone(OUTPUT, idOf(again));
    }

    private static void fullQueueIsRefused(Submitter eve) {
        var reply =
                eve.refusal(
                        () ->
                                eve.own(
                                        eve.api.with(
                                                "Idempotency-Key", "nr-" + eve.accepted.size())));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(429);
        assertThat(OF_ANOTHER + eve.accepted.size()).isGreaterThanOrEqualTo(Limits.MAX_QUEUED);
        assertThat(reply.contentType()).isEqualTo("application/problem+json");
        assertThat(reply.header("Retry-After").map(Integer::parseInt).orElse(0)).isPositive();
        assertThat(reply.json().get("detail").asText()).contains("platen.queue.limit");
        assertError(eve.refusal(eve::compatible), 500, "platen.queue.limit", "");
        // What has been accepted before is found again all the same.
        assertThat(idOf(eve.own(eve.api.with("Idempotency-Key", "nr-1"))))
                .isEqualTo(eve.accepted.get(1));
    }

    private static String idOf(Reply accepted) {
        return accepted.json().path("id").asText();
    }

    /** A user with large operations. */
    private static final class Submitter {

        private static final int TIMES = 15;

        private final Api api;

        private final String preset;

        private final List<Long> jobs;

        private final List<String> accepted = new ArrayList<>();

        Submitter(Api api, String preset) {
            this.api = api;
            this.preset = preset;
            long job = new Client(api).jobs(Pdfs.numbered("a", 2_000), 1).get(0);
            jobs = Collections.nCopies(TIMES, job);
        }

        /** A worker may take an operation meanwhile, and so make room for another one. */
        Reply refusal(Supplier<Reply> submission) {
            var reply = submission.get();
            while (reply.status() == 202 && accepted.size() < 40) {
                var told = reply;
                accepted.add(told.header("operationId").orElseGet(() -> idOf(told)));
                reply = submission.get();
            }
            return reply;
        }

        Reply own(Api caller) {
            return caller.postJson(
                    OPERATIONS,
                    "{\"preset\":" + preset + ",\"jobs\":" + jobs + ",\"createOnly\":true}");
        }

        Reply compatible() {
            return new Client(api).submission(preset, jobs, true);
        }

        void cancelAll() {
            accepted.forEach(id -> expect(204, api.post(OUTPUT + "cancel/" + id)));
        }
    }
}
