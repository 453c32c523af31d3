package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.expect;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Clients that upload and submit until their server is gone, and know what it has answered. */
final class BusyClients {

    static final String OPERATIONS = "/rest/platen/v1/operations";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Api api;

    private final String body;

    private final String run = UUID.randomUUID().toString();

    private final Map<Long, byte[]> uploads = new ConcurrentHashMap<>();

    private final Map<String, String> submissions = new ConcurrentHashMap<>();

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    private BusyClients(Api api, String body) {
        this.api = api;
        this.body = body;
    }

    /**
     * Two that upload, and two that submit.
     *
     * @param body what is submitted
     */
    static BusyClients begin(Api api, String body) {
        var clients = new BusyClients(api, body);
        for (int i = 0; i < 2; i++) {
            clients.threads.execute(clients::upload);
            clients.threads.execute(clients::submit);
        }
        return clients;
    }

    private void upload() {
        try {
            while (true) {
                var bytes = new byte[20_000 + uploads.size()];
                var reply =
                        api.post("/rest/serverengine/filestore/DataFile?persistent=true", bytes);
                uploads.put(expect(200, reply).id(), bytes);
            }
        } catch (UncheckedIOException e) {
            // the server is gone
        }
    }

    private void submit() {
        try {
            while (true) {
                var key = key(submissions.size());
                submissions.put(key, expect(202, submit(key)).json().get("id").asText());
            }
        } catch (UncheckedIOException e) {
            // the server is gone
        }
    }

    /** Sends the submission with this key, perhaps once more. */
    Api.Reply submit(String key) {
        return api.with("Idempotency-Key", key).postJson(OPERATIONS, body);
    }

    String key(int nr) {
        return run + "-" + nr;
    }

    void awaitAnswers(int atLeast) {
        var late = Instant.now().plus(PATIENCE);
        while (uploads.size() < atLeast || submissions.size() < atLeast) {
            assertThat(Instant.now()).as("too slow").isBefore(late);
            PlatenServer.sleep(Duration.ofMillis(5));
        }
    }

    /** Waits until they have noticed that the server is gone. */
    void awaitEnd() throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    /** The bytes of each file whose upload was answered. */
    Map<Long, byte[]> uploads() {
        return uploads;
    }

    /** The operation of each key that was answered. */
    Map<String, String> submissions() {
        return submissions;
    }
}
