package org.platen.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.platen.json.Json;
import org.platen.server.Api.Reply;

/** An OpenAPI document, for comparing answers with it. */
final class OpenApiFile {

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** One of its operations. */
    record Described(String verb, String path, JsonNode node) {

        String id() {
            return node.get("operationId").asText();
        }

        String name() {
            return verb + " " + path;
        }
    }

    private final JsonNode document;

    private final List<Described> operations = new ArrayList<>();

    private final Map<String, Schema> compiled = new HashMap<>();

    OpenApiFile(JsonNode document) {
        this.document = document;
        for (var path : document.get("paths").properties()) {
            for (var verb : path.getValue().properties()) {
                operations.add(
                        new Described(
                                verb.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                verb.getValue()));
            }
        }
    }

    JsonNode document() {
        return document;
    }

    List<Described> operations() {
        return operations;
    }

    /** The node to which a reference refers, or the node itself. */
    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref");
        return reference.isMissingNode() ? node : document.at(reference.asText().substring(1));
    }

    /** Says what of an answer the document does not have. */
    Optional<String> fault(Described operation, Reply reply) {
        var status = Integer.toString(reply.status());
        var answer = resolved(operation.node().path("responses").path(status));
        if (answer.isMissingNode()) {
            return Optional.of("the status " + status + " is not documented");
        }
        if (operation.verb().equals("HEAD")) {
            return Optional.empty();
        }
        var content = answer.path("content");
        if (content.isMissingNode()) {
            return reply.bytes().length == 0
                    ? Optional.empty()
                    : Optional.of(status + " has a body, which is not documented");
        }
        var type = reply.contentType().replaceAll(";.*", "");
        var form = content.path(type);
        return form.isMissingNode()
                ? Optional.of(status + " is not documented to come as " + type)
                : bodyFault(form.path("schema"), type, reply);
    }

    private Optional<String> bodyFault(JsonNode schema, String type, Reply reply) {
        return type.endsWith("json") ? fault(schema, reply.json()) : Optional.empty();
    }

    /** Says where a value does not conform to a schema of the document. */
    Optional<String> fault(JsonNode schema, JsonNode value) {
        var faults =
                compiled.computeIfAbsent(schema.toString(), text -> compile(schema))
                        .validate(value);
        return faults.isEmpty() ? Optional.empty() : Optional.of(faults + " in " + value);
    }

    private Schema compile(JsonNode schema) {
        // References lead to the components, from wherever the schema stands.
        var root = JsonNodeFactory.instance.objectNode();
        root.putArray("allOf").add(schema);
        root.set("components", document.get("components"));
        return SCHEMAS.getSchema(root);
    }

    static OpenApiFile parse(String text) {
        return new OpenApiFile(Json.read(text, JsonNode.class));
    }
}
