package org.platen.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.platen.http.RequestHeader;
import org.platen.idempotency.OncePerKey;
import org.platen.operation.submission.SubmitKey;

/** The parameters of an operation: in its path, in the query and in headers. */
final class DescribedParameters {

    /** The headers of every request with a body. */
    private static final Set<String> OF_ALL = Set.of("Content-Length", "Content-Type");

    private final Schemas schemas;

    /** By place and name, so that methods that share an operation have each once. */
    private final Map<String, ObjectNode> parameters = new TreeMap<>();

    DescribedParameters(Schemas schemas) {
        this.schemas = schemas;
    }

    void add(ResourceMethod described) {
        for (var each : described.method().getParameters()) {
            if (each.isAnnotationPresent(BeanParam.class)) {
                addFields(described, each.getType());
            } else {
                add(described, each, each.getParameterizedType());
            }
        }
        addFields(described, described.resource());
        if (described.method().isAnnotationPresent(OncePerKey.class)) {
            put("header", SubmitKey.HEADER, String.class).put("description", SubmitKey.DESCRIPTION);
        }
        for (var each : described.annotations(RequestHeader.class)) {
            put("header", each.name(), String.class).put("description", each.description());
        }
    }

    private void addFields(ResourceMethod described, Class<?> type) {
        for (var each : type.getDeclaredFields()) {
            add(described, each, each.getGenericType());
        }
    }

    private void add(ResourceMethod described, AnnotatedElement element, Type type) {
        var path = element.getAnnotation(PathParam.class);
        var query = element.getAnnotation(QueryParam.class);
        var header = element.getAnnotation(HeaderParam.class);
        var told = Optional.ofNullable(element.getAnnotation(Parameter.class));
        if (told.filter(Parameter::hidden).isPresent()) {
            return;
        }
        if (path != null && described.path().contains("{" + path.value() + "}")) {
            finish(element, told, put("path", path.value(), type));
        } else if (query != null) {
            finish(element, told, put("query", query.value(), type));
        } else if (header != null && !OF_ALL.contains(header.value())) {
            finish(element, told, put("header", header.value(), type));
        }
    }

    private ObjectNode put(String in, String name, Type type) {
        var parameter = JsonNodeFactory.instance.objectNode().put("name", name).put("in", in);
        parameter.set("schema", schemas.of(type));
        if (in.equals("path")) {
            parameter.put("description", ParameterTexts.ofPath(name)).put("required", true);
        } else if (in.equals("query")) {
            ParameterTexts.describeQuery(name, parameter);
        }
        parameters.put(place(in) + name, parameter);
        return parameter;
    }

    /** Paths come first, then queries, then headers. */
    private static int place(String in) {
        return switch (in) {
            case "path" -> 0;
            case "query" -> 1;
            default -> 2;
        };
    }

    private static void finish(
            AnnotatedElement element, Optional<Parameter> told, ObjectNode parameter) {
        told.ifPresent(annotation -> tell(annotation, parameter));
        var value = element.getAnnotation(DefaultValue.class);
        if (value != null && !value.value().isEmpty()) {
            var schema = (ObjectNode) parameter.get("schema");
            if (schema.path("type").asText().equals("integer")) {
                schema.put("default", Long.parseLong(value.value()));
            } else {
                schema.put("default", value.value());
            }
        }
    }

    private static void tell(Parameter told, ObjectNode parameter) {
        if (!told.description().isEmpty()) {
            parameter.put("description", told.description());
        }
        if (told.required() && told.in() != ParameterIn.PATH) {
            parameter.put("required", true);
        }
        var schema = (ObjectNode) parameter.get("schema");
        parameter.set("schema", Constraints.told(told.schema(), schema));
    }

    ArrayNode list() {
        var list = JsonNodeFactory.instance.arrayNode();
        parameters.values().forEach(list::add);
        return list;
    }
}
