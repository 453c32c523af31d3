package org.platen.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.server.Attack.Attacker;

/**
 * Clients that send or read slowly, more of them than the server has threads, and what others see
 * meanwhile. {@link SlowClients} is the long form.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SlowClientsIT {

    private static final String UPLOAD = "/rest/serverengine/filestore/DataFile";

    /** More than 256, the number of threads. */
    private static final int MANY = 300;

    private static final int STREAMS = 40;

    /** Hundreds of calls at once are work, too. */
    private static final Duration BEGINNING = Duration.ofSeconds(1);

    private static final Duration ATTACK = Duration.ofSeconds(2);

    // Far more than a user should see, and far less than an attack cost before: the build's machine
    // may be busy. The long form shows the figures.
    private static final int MAX_MEDIAN_MILLIS = 500;

    private static final int MAX_MILLIS = 5_000;

    private static PlatenServer server;

    private static Attacker attacker;

    private static GoodUser user;

    /** Connections on which nothing more is sent. */
    private static Connection slowHead;

    private static Connection slowBody;

    @BeforeAll
    static void start() {
        server =
                PlatenServer.fresh(
                        Map.of(
                                "PLATEN_HTTP_HTTP2", "true",
                                "PLATEN_HTTP_ANSWER_TIMEOUT", "2s",
                                "PLATEN_RESULT_WAITERS", "100",
                                "PLATEN_IMPORT_PLACES", "1"));
        attacker = Attacker.of(server);
        user = new GoodUser(server, "ann");
        slowHead = new Connection(server).send("GET / HTTP/1.1\r\nHost:".getBytes(UTF_8));
        slowBody =
                new Connection(server)
                        .head(
                                "POST " + UPLOAD + " HTTP/1.1",
                                "Host: x",
                                attacker.header(),
                                "Content-Length: 1000")
                        .send(new byte[10]);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Attack.class)
    void others_are_answered_meanwhile(Attack attack) throws Exception {
        int size = attack == Attack.STREAMS ? STREAMS : MANY;
        var harm = attack.begin(server, attacker, size);

        var first = user.callsFor(BEGINNING);
        var seen = user.callsFor(ATTACK);
        harm.close();

        assertThat(first.failures() + seen.failures()).as(first + ", then " + seen).isZero();
        assertThat(seen.median()).as(seen.toString()).isLessThan(MAX_MEDIAN_MILLIS);
        assertThat(seen.nearlyAll()).as(seen.toString()).isLessThan(MAX_MILLIS);
    }

    @Test
    void who_is_refused_while_sending_can_read_why() {
        try (var connection = new Connection(server)) {
            connection
                    .head("POST " + UPLOAD + " HTTP/1.1", "Host: x", "Content-Length: 1000000000")
                    .send(new byte[8 << 20]);

            assertThat(connection.lines()).first().isEqualTo("HTTP/1.1 401 Unauthorized");
        }
    }

    @Test
    void who_is_refused_after_a_short_body_keeps_the_connection() {
        try (var connection = new Connection(server)) {
            for (int i = 0; i < 2; i++) {
                connection
                        .head("POST " + UPLOAD + " HTTP/1.1", "Host: x", "Content-Length: 3")
                        .send("abc".getBytes(UTF_8));

                assertThat(connection.line()).isEqualTo("HTTP/1.1 401 Unauthorized");
            }
        }
    }

    @Test
    @Order(Integer.MAX_VALUE) // the others take longer than the server is patient
    void a_client_that_sends_too_slowly_loses_its_connection() {
        assertThat(slowHead.lines()).isEmpty();
        assertThat(slowBody.lines()).isEmpty();
        slowHead.close();
        slowBody.close();
    }

    @Test
    void an_answer_that_nobody_reads_ends_the_connection() {
        try (var connection = new Connection(server)) {
            connection.head(
                    "GET /rest/serverengine/filestore/file/" + attacker.file() + " HTTP/1.1",
                    "Host: x",
                    attacker.header());

            assertThat(user.callsFor(Duration.ofSeconds(4)).failures()).isZero();

            assertThat(connection.rest()).isLessThan(Attacker.FILE_SIZE);
        }
    }

    @Test
    void more_bodies_of_one_user_than_have_places_are_read_one_after_the_other() {
        var ben = GoodUser.user(server, "ben");
        var token = ben.post("/rest/serverengine/authentication/login").text();
        var connections = new ArrayList<Connection>();
        for (int i = 0; i < 20; i++) {
            connections.add(
                    new Connection(server)
                            .head(
                                    "POST " + UPLOAD + " HTTP/1.1",
                                    "Host: x",
                                    "auth_token: " + token,
                                    "Transfer-Encoding: chunked")
                            .send("1\r\na\r\n".getBytes(UTF_8)));
        }
        assertThat(user.callsFor(BEGINNING).failures()).isZero();
        var inOrder = Api.anonymous(server).with("auth_token", token);
        var next =
                CompletableFuture.supplyAsync(
                        () ->
                                inOrder.send(
                                        "POST",
                                        UPLOAD,
                                        BodyPublishers.ofByteArray(new byte[100_000])));

        assertThat(user.callsFor(BEGINNING).failures()).isZero();
        assertThat(next).isNotDone();
        connections.forEach(Connection::close);

        assertThat(next.join().status()).isEqualTo(200);
    }

    @Test
    void imports_that_find_no_place_are_refused_and_others_are_answered() throws Exception {
        var flood = Flood.ofImports(server, 40, attacker.token(), 50);

        var first = user.callsFor(BEGINNING);
        var seen = user.callsFor(ATTACK);
        flood.close();

        assertThat(flood.answers().keySet()).containsExactlyInAnyOrder(201, 503);
        assertThat(first.failures() + seen.failures()).as(first + ", then " + seen).isZero();
        assertThat(seen.nearlyAll()).as(seen.toString()).isLessThan(MAX_MILLIS);
    }

    @Test
    void work_ends_when_its_client_hangs_up() {
        byte[] pdf = Pdfs.numbered("long", 10_000);
        var sets = attacker.client().ids(Client.ENTITY + "contentsets");
        try (var connection = new Connection(server)) {
            connection
                    .head(
                            "POST /rest/platen/v1/contentsets?pagesPerItem=100 HTTP/1.1",
                            "Host: x",
                            attacker.header(),
                            "Content-Type: application/pdf",
                            "Content-Length: " + pdf.length)
                    .send(pdf);
        }

        var end = Instant.now().plusSeconds(30);
        while (!server.log().contains("closed its connection before the answer was sent")) {
            assertThat(Instant.now()).isBefore(end);
            PlatenServer.sleep(Duration.ofMillis(200));
        }
        assertThat(attacker.client().ids(Client.ENTITY + "contentsets")).isEqualTo(sets);
    }

    @Test
    void the_next_request_on_a_connection_that_was_looked_at_is_not_lost() {
        byte[] pdf = Pdfs.numbered("long", 3_000);
        try (var connection = new Connection(server)) {
            connection
                    .head(
                            "POST /rest/platen/v1/contentsets?pagesPerItem=100 HTTP/1.1",
                            "Host: x",
                            attacker.header(),
                            "Content-Type: application/pdf",
                            "Content-Length: " + pdf.length)
                    .send(pdf);
            PlatenServer.sleep(Duration.ofMillis(100));
            connection.head(
                    "GET /rest/platen/v1/session HTTP/1.1",
                    "Host: x",
                    attacker.header(),
                    "Connection: close");

            assertThat(String.join("\n", connection.lines()))
                    .startsWith("HTTP/1.1 201 Created")
                    .contains("HTTP/1.1 200 OK");
        }
    }

    @Test
    void a_call_that_waits_gets_its_result_though_its_token_has_ended_meanwhile() {
        var token = GoodUser.user(server, "carl").post("/rest/serverengine/authentication/login");
        var api = Api.anonymous(server).with("auth_token", token.text());
        var path = Client.OUTPUT + "getResultTxt/" + attacker.longOperation();
        var result = CompletableFuture.supplyAsync(() -> api.post(path));
        assertThat(api.get("/rest/platen/v1/session").status()).isEqualTo(200);
        assertThat(result).isNotDone();

        api.send("DELETE", "/rest/platen/v1/session", BodyPublishers.noBody());

        assertThat(result.join().status()).isEqualTo(200);
    }

    @Test
    void more_callers_than_may_wait_for_a_result_are_told_that_it_is_not_finished() {
        var dora = GoodUser.user(server, "dora");
        var token = dora.post("/rest/serverengine/authentication/login").text();
        var path = Client.OUTPUT + "getResult/" + attacker.longOperation();
        var header = "auth_token: " + token;
        var waiting = Crowd.notReading(server, 50, "POST " + path, header, "Content-Length: 0");
        assertThat(user.callsFor(BEGINNING).failures()).isZero();

        var reply = Api.anonymous(server).with("auth_token", token).post(path);

        waiting.close();
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.message()).contains("not finished");
    }
}
