package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Connections to the database that are gone, of which nobody was told. */
class LostConnectionsIT {

    private static final String OPERATIONS = "/rest/platen/v1/operations";
    private static final Duration OF_A_CALL = Duration.ofSeconds(40);

    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final AtomicInteger answers = new AtomicInteger();
    private volatile boolean goOn = true;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void are_given_up_and_work_goes_on_by_new_ones() throws Exception {
        var server = SharedServers.limited(Database.POSTGRESQL);
        var client = new Client(server.admin());
        var preset = Long.toString(client.preset("a.OL-outputpreset", Client.ONE_FILE));
        var jobs = client.jobs(Pdfs.numbered("a", 2), 1);
        var calls = callAgainAndAgain(server);

        Limits.wire().loseAll();

        PlatenServer.sleep(Duration.ofMillis(200));
        goOn = false;
        var begin = Instant.now();
        assertThat(server.admin().get(OPERATIONS).status()).isEqualTo(200);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(OF_A_CALL);
        assertThat(calls).as("what was under way has ended").succeedsWithin(OF_A_CALL);
        client.awaitDone(Client.OUTPUT, client.submit(preset, List.copyOf(jobs), true));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void are_given_up_after_a_minute_unless_the_url_says_otherwise() throws Exception {
        var server = PlatenServer.shared(Database.POSTGRESQL);

        var environment = Files.readString(Path.of("/proc", server.pid(), "environ"));

        assertThat(environment)
                .containsPattern("PLATEN_DB_URL=jdbc:postgresql:.*[?&]socketTimeout=60\\x00");
    }

    /** Ends when none of them is under way any more. */
    private CompletableFuture<Void> callAgainAndAgain(PlatenServer server) {
        var calls =
                Stream.generate(server::admin)
                        .limit(8)
                        .map(api -> CompletableFuture.runAsync(() -> call(api), threads))
                        .toArray(CompletableFuture<?>[]::new);
        while (answers.get() < 100 && Stream.of(calls).noneMatch(CompletableFuture::isDone)) {
            PlatenServer.sleep(Duration.ofMillis(20));
        }
        return CompletableFuture.allOf(calls);
    }

    private void call(Api api) {
        while (goOn) {
            api.get(OPERATIONS);
            answers.incrementAndGet();
        }
    }
}
