package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.json.Json;
import org.platen.server.Api.Reply;
import org.platen.server.OpenApiFile.Described;

/**
 * The OpenAPI documents and their viewer, as the server gives them, and the server as they describe
 * it.
 *
 * <p>With {@code -Dplaten.openapi.write=true}, the answers to the examples are written into the
 * resources of the maker.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenApiIT {

    private static final Path EXAMPLES = Path.of("src/main/resources/org/platen/openapi");

    private static final Map<String, String> DOCUMENTS =
            Map.of(
                    "/openapi.json", "examples.json",
                    "/openapi-compatible.json", "examples-compatible.json");

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    private static final int REQUESTS = 100;

    private static PlatenServer server;

    private static OpenApiWorld world;

    @BeforeAll
    static void connect() {
        server = PlatenServer.shared(Database.H2);
        world = new OpenApiWorld(server);
    }

    private static OpenApiFile document(String path) {
        return OpenApiFile.parse(expect(200, Api.anonymous(server).get(path)).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/openapi-compatible.json"})
    void everybody_may_read_a_document_and_nobody_has_to_twice(String path) {
        var anybody = Api.anonymous(server);
        var reply = expect(200, anybody.get(path));

        var tag = reply.header("ETag").orElseThrow();
        assertThat(reply.contentType()).startsWith("application/json");
        assertThat(anybody.with("If-None-Match", tag).get(path).status()).isEqualTo(304);
        assertThat(anybody.with("If-None-Match", "\"old\"").get(path).status()).isEqualTo(200);
    }

    @Test
    void the_viewer_and_all_its_files_come_from_this_server() {
        var anybody = Api.anonymous(server);
        var page = expect(200, anybody.get("/api/"));

        assertThat(page.text()).contains("<title>Platen interfaces</title>");
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("http");
        var links = LINK.matcher(page.text()).results().map(found -> found.group(1)).toList();
        assertThat(links).hasSizeGreaterThan(3);
        for (var link : links) {
            if (!link.startsWith("data:")) {
                var file = server.uri("/api/").resolve(link);
                assertThat(file.getHost()).isEqualTo(server.uri("/").getHost());
                expect(200, anybody.get(file.getPath()));
            }
        }
        assertThat(anybody.get("/api/viewer.js").text())
                .contains("../openapi.json", "../openapi-compatible.json", "validatorUrl: null");
    }

    @Test
    void only_the_viewer_may_set_styles_of_its_own() {
        for (var path : DOCUMENTS.keySet()) {
            assertThat(Api.anonymous(server).get(path).header("Content-Security-Policy"))
                    .contains("default-src 'none'; frame-ancestors 'none'");
        }
    }

    /** The first, because random requests may delete what the examples speak of. */
    @Test
    @Order(1)
    void each_example_gets_an_answer_that_the_document_describes() throws IOException {
        for (var document : DOCUMENTS.entrySet()) {
            var file = document(document.getKey());
            var stored = EXAMPLES.resolve(document.getValue());
            var examples = (ObjectNode) Json.mapper().readTree(stored.toFile());
            var operations = new ArrayList<>(file.operations());
            // The tokens of other examples end with it.
            operations.sort(Comparator.comparing(each -> each.id().equals("endAllSessions")));
            for (var operation : operations) {
                send(file, operation, (ObjectNode) examples.get(operation.id()));
            }
            if (Boolean.getBoolean("platen.openapi.write")) {
                var writer = Json.mapper().writer().with(SerializationFeature.INDENT_OUTPUT);
                Files.writeString(stored, writer.writeValueAsString(examples) + "\n");
            }
        }
    }

    private static void send(OpenApiFile file, Described operation, ObjectNode example) {
        var reply = world.send(operation, example);

        assertThat(file.fault(operation, reply)).as(operation.name() + " " + reply).isEmpty();
        if (Boolean.getBoolean("platen.openapi.write")) {
            record(reply, example);
        }
        assertThat(reply.status())
                .as(operation.name() + " " + reply)
                .isEqualTo(example.get("status").asInt());
        var promised = file.resolved(operation.node().at("/responses/" + reply.status()));
        promised.path("headers")
                .fieldNames()
                .forEachRemaining(
                        name ->
                                assertThat(isOptional(name) || reply.header(name).isPresent())
                                        .as(operation.name() + " has no " + name)
                                        .isTrue());
    }

    /** Returns whether a header is there only on a condition. */
    private static boolean isOptional(String header) {
        return header.equals("Link") || header.equals("Idempotency-Replayed");
    }

    /** Stores an answer, with the names of the examples and without secrets. */
    private static void record(Reply reply, ObjectNode example) {
        example.put("status", reply.status());
        example.remove("answer");
        if (reply.bytes().length == 0) {
            return;
        }
        if (reply.contentType().contains("json")) {
            JsonNode answer = Json.read(world.example(reply.text()), JsonNode.class);
            if (answer.path("text").asText().startsWith("plt_")) {
                ((ObjectNode) answer).put("text", "plt_example");
            }
            example.set("answer", answer);
        } else if (reply.contentType().startsWith("text/plain") && isShort(reply)) {
            boolean isToken = reply.header("Token-Expires-In").isPresent();
            var text = isToken ? "example-token" : world.example(reply.text());
            example.set("answer", TextNode.valueOf(text));
        }
    }

    private static boolean isShort(Reply reply) {
        return reply.bytes().length < 1_000;
    }

    @Test
    void answers_to_random_requests_are_documented() {
        var check = new OpenApiCheck(world, server, 22);

        assertThat(check.run(REQUESTS)).isEmpty();

        assertThat(check.statuses().keySet()).contains(200, 400, 401, 404);
    }
}
