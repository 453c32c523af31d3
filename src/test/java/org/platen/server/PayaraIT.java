package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.ContractAssertions.assertError;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The WAR on Payara Micro, in short: login, output creation, file store, one kill. {@code mvn
 * verify -Ppayara} runs the whole suite there.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PayaraIT {

    private static final String HANDSHAKE = "/rest/serverengine/authentication";

    private static final String FILESTORE = "/rest/serverengine/filestore/";

    private static final int JOBS = 30;

    private static final int DOCUMENTS = 1_000;

    private static PlatenServer server;

    private static Api api;

    private static Client client;

    @BeforeAll
    static void start() {
        server = PlatenServer.fresh(ServerBrand.PAYARA, Database.H2.fresh());
        api = server.admin();
        client = new Client(api);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Order(1)
    void a_login_gives_a_token_and_a_wrong_password_does_not() {
        var token = api.post(HANDSHAKE + "/login").text();

        assertThat(Api.anonymous(server).with("auth_token", token).get(HANDSHAKE).status())
                .isEqualTo(200);
        var refused = Api.of(server, "admin", "wrong").get(HANDSHAKE);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    @Order(2)
    void output_is_created_and_a_missing_preset_is_a_404() {
        var preset = Long.toString(client.preset("all.OL-outputpreset", Client.ONE_FILE));
        var jobs = client.jobs(Pdfs.numbered("a", 3), 1);

        var operation = client.submit(preset, jobs, true);
        client.awaitDone(OUTPUT, operation);

        assertThat(Pdfs.texts(client.result(OUTPUT, operation).bytes()))
                .containsExactly("a 1", "a 2", "a 3");
        assertError(
                client.submission("999999", jobs, true), 404, "Output creation config", "999999");
    }

    @Test
    @Order(3)
    void a_file_comes_back_as_it_was_stored() {
        var bytes = new byte[300_000];
        bytes[bytes.length / 2] = 1;

        long id = api.post(FILESTORE + "DataFile?filename=a.bin", bytes).id();

        assertThat(client.download(id)).isEqualTo(bytes);
        assertThat(api.head(FILESTORE + "file/" + id).status()).isEqualTo(200);
        assertThat(api.get(FILESTORE + "delete/" + id).text()).isEqualTo("true");
        assertThat(api.head(FILESTORE + "file/" + id).status()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void a_server_killed_in_the_middle_of_an_operation_completes_it_when_it_comes_back()
            throws IOException {
        var preset =
                "{\"name\":\"Many\",\"format\":{\"type\":\"pdf\"},"
                        + "\"files\":{\"name\":\"${file.nr,000}.pdf\",\"split\":{\"level\":\"job\"}},"
                        + "\"delivery\":{\"type\":\"folder\",\"folder\":\"out\"}}";
        var folder = Files.createDirectories(server.data().resolve("delivery/out"));
        var many = Long.toString(client.preset("many.OL-outputpreset", preset));
        long job = client.jobs(Pdfs.numbered("a", DOCUMENTS), 1).get(0);
        var operation = client.submit(many, Collections.nCopies(JOBS, job), false);
        awaitWork(operation);

        server.kill();
        server.start();
        client.awaitDone(OUTPUT, operation);

        assertThat(server.log()).containsPattern(operation + ", part \\d+, attempt 2: begins");
        try (var files = Files.list(folder)) {
            var delivered = files.toList();
            assertThat(delivered).hasSize(JOBS);
            assertThat(delivered)
                    .allSatisfy(file -> assertThat(Pdfs.pages(file)).isEqualTo(DOCUMENTS));
        }
    }

    private static void awaitWork(String operation) {
        for (int i = 0; i < 600; i++) {
            var progress = api.get(OUTPUT + "getProgress/" + operation).text();
            assertThat(progress).as("it ended before it could be interrupted").isNotEqualTo("done");
            if (Integer.parseInt(progress) > 5) {
                return;
            }
            PlatenServer.sleep(Duration.ofMillis(20));
        }
        throw new AssertionError("no progress");
    }
}
