package org.platen.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.platen.server.Api.Reply;
import org.platen.server.OpenApiFile.Described;

/**
 * Sends requests that are made at random of the OpenAPI documents: known and unknown ids,
 * parameters and bodies that fit their schemas, and some that do not. Status and body of each
 * answer must be documented. The same seed gives the same requests.
 *
 * <p>{@code java -cp … org.platen.server.OpenApiCheck REQUESTS SEED} starts a server and does so;
 * the exit status is 1 if an answer is not documented. {@link OpenApiIT} has its short form.
 */
public final class OpenApiCheck {

    /** Wrong passwords would lock out the caller. */
    private static final Set<String> LEFT_OUT = Set.of("changePassword", "signIn");

    private static final List<String> TEXTS =
            List.of("", "0", "1", "-1", "9223372036854775808", "x", "%", "ä€😀", "a b", "\"", "..");

    private static final int MAX_DEPTH = 5;

    private final OpenApiWorld world;

    private final PlatenServer server;

    private final Random random;

    private final List<Described> operations = new ArrayList<>();

    private final IdentityHashMap<Described, OpenApiFile> files = new IdentityHashMap<>();

    private final Map<Integer, Integer> statuses = new TreeMap<>();

    OpenApiCheck(OpenApiWorld world, PlatenServer server, long seed) {
        this.world = world;
        this.server = server;
        random = new Random(seed);
        for (var path : List.of("/openapi.json", "/openapi-compatible.json")) {
            var file = OpenApiFile.parse(Api.anonymous(server).get(path).text());
            for (var operation : file.operations()) {
                if (!LEFT_OUT.contains(operation.id())) {
                    operations.add(operation);
                    files.put(operation, file);
                }
            }
        }
    }

    public static void main(String[] arguments) {
        try (var server = PlatenServer.fresh(Database.H2.fresh())) {
            var check =
                    new OpenApiCheck(
                            new OpenApiWorld(server), server, Long.parseLong(arguments[1]));
            var faults = check.run(Integer.parseInt(arguments[0]));
            System.out.println(check.statuses());
            faults.forEach(System.out::println);
            System.exit(faults.isEmpty() ? 0 : 1);
        }
    }

    /** Sends so many requests; says which answers are not documented. */
    List<String> run(int requests) {
        var faults = new ArrayList<String>();
        for (int i = 0; i < requests; i++) {
            var operation = any(operations);
            var path = path(operation);
            try {
                var reply = send(operation, path);
                statuses.merge(reply.status(), 1, Integer::sum);
                files.get(operation)
                        .fault(operation, reply)
                        .ifPresent(
                                fault -> faults.add(operation.verb() + " " + path + ": " + fault));
            } catch (UncheckedIOException e) {
                // The JDK's client takes no such target; or the server closed.
                statuses.merge(0, 1, Integer::sum);
            }
        }
        return faults;
    }

    /** The number of answers of each status; 0 stands for no answer. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    private Reply send(Described operation, String path) {
        var api = random.nextInt(12) == 0 ? Api.anonymous(server) : server.admin();
        var content = operation.node().at("/requestBody/content");
        if (content.isEmpty()) {
            return api.send(operation.verb(), path, BodyPublishers.noBody());
        }
        var types = new ArrayList<String>();
        content.fieldNames().forEachRemaining(types::add);
        var type = any(types);
        var sent = random.nextInt(12) == 0 ? "text/nonsense" : type;
        return api.with("Content-Type", sent)
                .send(
                        operation.verb(),
                        path,
                        BodyPublishers.ofString(body(operation, content.get(type))));
    }

    private String body(Described operation, JsonNode form) {
        if (random.nextBoolean() && form.has("example")) {
            return world.actual(form.get("example").toString());
        }
        return random.nextInt(6) == 0
                ? any(TEXTS)
                : value(files.get(operation), form.get("schema"), 0).toString();
    }

    private String path(Described operation) {
        var path = operation.path();
        var query = new StringBuilder();
        for (var parameter : operation.node().path("parameters")) {
            var name = parameter.get("name").asText();
            var value = Client.encoded(text(operation, parameter));
            switch (parameter.get("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", segment(value));
                case "query" -> query.append(random.nextBoolean() ? "" : "&" + name + "=" + value);
                default -> {}
            }
        }
        return query.isEmpty() ? path : path + "?" + query.substring(1);
    }

    /** A text of which no client makes another path. */
    private static String segment(String text) {
        return text.isEmpty() || text.equals("..") ? "x" : text;
    }

    private String text(Described operation, JsonNode parameter) {
        if (random.nextInt(3) > 0 && parameter.has("example")) {
            return world.actual(parameter.get("example").asText());
        }
        return random.nextBoolean()
                ? any(TEXTS)
                : value(files.get(operation), parameter.get("schema"), 0).asText();
    }

    /** A value that mostly fits the schema. */
    private JsonNode value(OpenApiFile file, JsonNode reference, int depth) {
        var json = JsonNodeFactory.instance;
        var schema = file.resolved(reference);
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        if (depth > MAX_DEPTH || random.nextInt(20) == 0) {
            return json.nullNode();
        }
        return switch (schema.path("type").asText()) {
            case "boolean" -> json.booleanNode(random.nextBoolean());
            case "integer", "number" -> json.numberNode(random.nextInt(1_200) - 100);
            case "array" -> {
                var array = json.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(file, schema.get("items"), depth + 1));
                }
                yield array;
            }
            case "object" -> {
                var object = json.objectNode();
                for (var property : schema.path("properties").properties()) {
                    if (random.nextInt(4) > 0) {
                        object.set(property.getKey(), value(file, property.getValue(), depth + 1));
                    }
                }
                yield object;
            }
            default -> json.textNode(any(TEXTS));
        };
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
