package org.platen.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The OpenAPI document of one interface. */
final class OpenApiDocument {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final DescribedInterface described;

    private final String version;

    private final Schemas schemas = new Schemas();

    private final Statuses statuses;

    private final DescribedExamples examples;

    OpenApiDocument(DescribedInterface described, String version) {
        this.described = described;
        this.version = version;
        statuses = new Statuses(described, schemas);
        examples = DescribedExamples.of(described);
    }

    ObjectNode make() {
        var paths = paths();
        var document = JSON.objectNode().put("openapi", "3.1.0");
        document.set("info", described.info(version));
        document.putArray("servers").addObject().put("url", "/");
        document.set("security", Security.anyOfAll());
        document.set("tags", tags(paths));
        document.set("paths", paths);
        document.set("components", components());
        return document;
    }

    private ObjectNode paths() {
        var paths = JSON.objectNode();
        var ids = new LinkedHashMap<String, String>();
        operations()
                .forEach(
                        (key, methods) -> {
                            var operation = operation(methods);
                            var other = ids.put(operation.get("operationId").asText(), key);
                            if (other != null) {
                                throw new IllegalStateException(
                                        key + " and " + other + " have the same operationId.");
                            }
                            var first = methods.get(0);
                            var verb = first.verb().toLowerCase(Locale.ROOT);
                            paths.withObject("/" + pointer(first.path())).set(verb, operation);
                        });
        examples.requireComplete();
        return paths;
    }

    private static String pointer(String path) {
        return path.replace("~", "~0").replace("/", "~1");
    }

    private Map<String, List<ResourceMethod>> operations() {
        return ResourceMethod.all().stream()
                .filter(described::has)
                .filter(method -> !method.isHidden())
                .collect(
                        Collectors.groupingBy(
                                ResourceMethod::key, LinkedHashMap::new, Collectors.toList()));
    }

    private ObjectNode operation(List<ResourceMethod> methods) {
        var naming = new OperationNames(methods);
        var operation = JSON.objectNode();
        operation.putArray("tags").add(naming.tag());
        operation.put("operationId", naming.id()).put("summary", naming.summary());
        operation.put("description", naming.description());
        if (methods.stream().allMatch(Security::isPublic)) {
            operation.putArray("security");
        }
        var parameters = new DescribedParameters(schemas);
        var answers = new DescribedAnswers(described, schemas, statuses);
        methods.forEach(parameters::add);
        methods.forEach(answers::add);
        if (!parameters.list().isEmpty()) {
            operation.set("parameters", parameters.list());
        }
        DescribedBody.of(methods, schemas).ifPresent(body -> operation.set("requestBody", body));
        operation.set("responses", answers.node());
        examples.add(operation);
        return operation;
    }

    private static ArrayNode tags(ObjectNode paths) {
        var names = new TreeSet<String>();
        paths.findValues("tags").forEach(tags -> names.add(tags.path(0).asText()));
        var tags = JSON.arrayNode();
        names.forEach(name -> tags.addObject().put("name", name));
        return tags;
    }

    private ObjectNode components() {
        var components = JSON.objectNode();
        components.set("securitySchemes", Security.schemes());
        components.set("headers", AnswerHeaders.components());
        components.set("responses", statuses.components());
        components.set("schemas", schemas.components());
        return components;
    }
}
