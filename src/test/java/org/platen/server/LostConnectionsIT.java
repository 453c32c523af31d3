package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private volatile boolean goOn = true;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void are_given_up_and_work_goes_on_by_new_ones() throws Exception {
        var settings = new HashMap<>(Database.POSTGRESQL.fresh());
        var url = URI.create(settings.get("PLATEN_DB_URL").substring("jdbc:".length()));
        try (var wire = Wire.to(url.getPort())) {
            settings.put(
                    "PLATEN_DB_URL",
                    "jdbc:postgresql://127.0.0.1:%d%s?socketTimeout=10"
                            .formatted(wire.port(), url.getPath()));
            try (var server = PlatenServer.fresh(settings)) {
                var client = new Client(server.admin());
                var preset = Long.toString(client.preset("a.OL-outputpreset", Client.ONE_FILE));
                var jobs = client.jobs(Pdfs.numbered("a", 2), 1);
                var calls = callAgainAndAgain(server);

                wire.loseAll();

                PlatenServer.sleep(Duration.ofSeconds(2));
                goOn = false;
                var begin = Instant.now();
                assertThat(server.admin().get(OPERATIONS).status()).isEqualTo(200);
                assertThat(Duration.between(begin, Instant.now()))
                        .isLessThan(Duration.ofSeconds(40));
                assertThat(calls).as("what was under way has ended").succeedsWithin(OF_A_CALL);
                client.awaitDone(Client.OUTPUT, client.submit(preset, List.copyOf(jobs), true));
            }
        }
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
        PlatenServer.sleep(Duration.ofSeconds(1));
        return CompletableFuture.allOf(calls);
    }

    private void call(Api api) {
        while (goOn) {
            api.get(OPERATIONS);
        }
    }
}
