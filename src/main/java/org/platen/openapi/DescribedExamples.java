package org.platen.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.TreeSet;
import org.platen.json.Json;

/**
 * The examples of an interface, by operation: parameters, a body, and the answer to them. The
 * answers were recorded by {@code OpenApiIT}, which sends each again.
 */
final class DescribedExamples {

    private static final String EXAMPLE = "example";

    private static final String CONTENT = "content";

    private static final String ANSWER = "answer";

    private final ObjectNode examples;

    private final TreeSet<String> unused = new TreeSet<>();

    private final TreeSet<String> missing = new TreeSet<>();

    private DescribedExamples(ObjectNode examples) {
        this.examples = examples;
        examples.fieldNames().forEachRemaining(unused::add);
    }

    static DescribedExamples of(DescribedInterface described) {
        try (var in = DescribedExamples.class.getResourceAsStream(described.examples())) {
            return new DescribedExamples(
                    (ObjectNode) Json.mapper().readTree(Objects.requireNonNull(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the example to its operation. */
    void add(ObjectNode operation) {
        var id = operation.get("operationId").asText();
        var example = examples.path(id);
        if (example.isMissingNode()) {
            missing.add(id);
        }
        unused.remove(id);
        for (var parameter : operation.path("parameters")) {
            var value = example.path("parameters").path(parameter.get("name").asText());
            if (!value.isMissingNode()) {
                ((ObjectNode) parameter).set(EXAMPLE, typed(value, parameter));
            }
        }
        addToContent(operation.path("requestBody"), example.path("body"));
        var status = example.path("status").asText();
        addToContent(operation.path("responses").path(status), example.path(ANSWER));
    }

    /** The value of a parameter, which is written as text, as its schema has it. */
    private static JsonNode typed(JsonNode value, JsonNode parameter) {
        return parameter.at("/schema/type").asText().equals("integer")
                ? LongNode.valueOf(value.asLong())
                : value;
    }

    /** Adds it to the first form of the content, which is the one that is preferred. */
    private static void addToContent(JsonNode described, JsonNode value) {
        var forms = described.path(CONTENT).elements();
        if (!value.isMissingNode() && forms.hasNext()) {
            ((ObjectNode) forms.next()).set(EXAMPLE, value);
        }
    }

    /** Requires that each operation had an example, and each example an operation. */
    void requireComplete() {
        if (!unused.isEmpty() || !missing.isEmpty()) {
            throw new IllegalStateException(
                    "There are examples of no operation: "
                            + unused
                            + ". There are no examples of "
                            + missing
                            + ".");
        }
    }
}
