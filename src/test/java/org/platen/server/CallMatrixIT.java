package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.json.Json;

/**
 * Every method of both interfaces with every kind of credentials. The expected statuses stand in
 * the table {@code calls.txt}, one line a method; one that has no line fails the build.
 *
 * <p>Parameters of paths name nothing that exists, and bodies are empty objects: so 400 and 404 say
 * that the caller was let in. What the server answers is written to {@code target/calls.txt}.
 */
class CallMatrixIT {

    private static final Path TABLE = Path.of("src/test/resources/org/platen/server/calls.txt");

    private static final String SERVICE = "/rest/serverengine/authentication";

    private static final String PASSWORD = "long enough";

    private static final List<String> ROLES =
            List.of("ROLE_DATA", "ROLE_RESOURCE", "ROLE_MONITOR", "ROLE_ADMIN");

    private static final Duration LIFETIME = Duration.ofSeconds(3);

    private static PlatenServer server;

    /** With security off, one name, and a log in JSON. */
    private static PlatenServer open;

    @BeforeAll
    static void start() {
        server = PlatenServer.shared(Database.H2);
        open = SharedServers.open();
    }

    @Test
    void every_call_answers_each_kind_of_credentials_as_the_table_says() throws IOException {
        var columns = columns();
        awaitEnd(columns.get("expired"));

        var actual = new ArrayList<String>();
        actual.add("# call | " + String.join(" ", columns.keySet()));
        for (Call call : calls()) {
            actual.add(
                    call.name()
                            + " | "
                            + columns.values().stream()
                                    .map(caller -> Integer.toString(status(caller, call)))
                                    .collect(Collectors.joining(" ")));
        }
        Files.write(Path.of("target/calls.txt"), actual);

        assertThat(actual).isEqualTo(Files.readAllLines(TABLE));
    }

    @Test
    void with_security_off_nobody_is_asked_and_a_login_still_works() {
        var anybody = Api.anonymous(open);

        assertThat(anybody.get(SERVICE).status()).isEqualTo(200);
        assertThat(anybody.post(SERVICE + "/login").text()).isNotBlank();
        assertThat(anybody.with("auth_token", "stale").get(Client.OUTPUT).status()).isEqualTo(200);
        assertThat(open.log()).contains("Security is switched OFF");
    }

    @Test
    void a_log_in_json_has_one_object_a_line_with_its_context_in_the_message() {
        // Of many such faults of one minute, the log has some only.
        Api.anonymous(open).get("/rest/platen/v1/nothing");
        var lines = open.log().lines().toList();

        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(Json.read(line, JsonNode.class).has("level")).isTrue())
                .anySatisfy(
                        line ->
                                assertThat(Json.read(line, JsonNode.class).at("/message").asText())
                                        .matches("[45]\\d\\d [A-Z]+ /rest/.*")
                                        .endsWith("[node=" + open.node() + " user=anonymous]"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/rest/platen/v1/session, true",
        "/rest/platen/v1/health/../session, true",
        "/rest/platen/v1/health, false",
        "/rest/platen/v1/health/live, false",
        "/rest/platen/v1/health/ready, false",
        "/rest/platen/v1/metrics, false"
    })
    void only_monitors_may_ask_by_another_name(String path, boolean refused) {
        try (var connection = new Connection(open)) {
            connection.head("GET " + path + " HTTP/1.1", "Host: elsewhere.example");

            assertThat(connection.line().startsWith("HTTP/1.1 421")).isEqualTo(refused);
        }
    }

    /** Those of the resources, and what else answers. */
    private static List<Call> calls() {
        var calls = new ArrayList<Call>(Call.all());
        calls.add(new Call("GET", "/", ""));
        calls.add(new Call("GET", "/error", ""));
        calls.add(new Call("GET", "/openapi.json", ""));
        calls.add(new Call("GET", "/openapi-compatible.json", ""));
        calls.add(new Call("GET", "/api/", ""));
        calls.add(new Call("GET", "/rest/", ""));
        calls.add(new Call("GET", "/rest/platen/v1/nothing", ""));
        return calls;
    }

    private static Map<String, Api> columns() {
        var columns = new LinkedHashMap<String, Api>();
        var anonymous = Api.anonymous(server);
        columns.put("none", anonymous);
        // A wrong password would soon be refused for another reason.
        columns.put("wrong", anonymous.with("auth_token", "nobody has this token"));
        columns.put("malformed", anonymous.with("Authorization", "Basic %%%"));
        columns.put("expired", anonymous.with("auth_token", token(Instant.now().plus(LIFETIME))));
        columns.put("revoked", anonymous.with("auth_token", revoked()));
        ROLES.forEach(role -> columns.put(role, user(List.of(role))));
        var all = user(ROLES);
        columns.put("all", all);
        columns.put("cross-site", all.with("Origin", "https://elsewhere.example"));
        columns.put("off", Api.anonymous(open));
        return columns;
    }

    private static Api user(List<String> roles) {
        var name = "user-" + UUID.randomUUID();
        var quoted = roles.stream().map(role -> '"' + role + '"').collect(Collectors.joining(","));
        var reply =
                server.admin()
                        .putJson(
                                "/rest/platen/v1/users/" + name,
                                "{\"password\":\"%s\",\"roles\":[%s]}".formatted(PASSWORD, quoted));
        assertThat(reply.status()).isEqualTo(201);
        return Api.of(server, name, PASSWORD);
    }

    private static String token(Instant end) {
        var reply =
                server.admin()
                        .postJson(
                                "/rest/platen/v1/me/tokens",
                                "{\"name\":\"matrix\",\"expiresAt\":\"%s\"}".formatted(end));
        assertThat(reply.status()).isEqualTo(201);
        return reply.json().at("/text").asText();
    }

    private static String revoked() {
        var issued = token(Instant.now().plus(Duration.ofDays(1)));
        var caller = Api.anonymous(server).with("auth_token", issued);
        assertThat(
                        caller.send("DELETE", "/rest/platen/v1/session", BodyPublishers.noBody())
                                .status())
                .isEqualTo(204);
        return issued;
    }

    private static void awaitEnd(Api caller) {
        while (caller.get("/rest/platen/v1/session").status() != 401) {
            Thread.onSpinWait();
        }
    }

    private static int status(Api caller, Call call) {
        var api =
                call.mediaType().isEmpty() ? caller : caller.with("Content-Type", call.mediaType());
        return api.send(call.verb(), call.path("0"), body(call)).status();
    }

    private static BodyPublisher body(Call call) {
        return call.hasBody() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();
    }
}
