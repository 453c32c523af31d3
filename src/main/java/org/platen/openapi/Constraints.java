package org.platen.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.platen.json.Json;

/** The keywords of schemas that come from annotations: of Bean Validation, and of OpenAPI. */
final class Constraints {

    private static final String ENUM = "enum";

    /** A pattern that only lists words. */
    private static final String WORDS = "[a-zA-Z_]+(\\|[a-zA-Z_]+)+";

    private Constraints() {}

    static ObjectNode applied(RecordComponent component, ObjectNode schema) {
        boolean isArray = schema.path("type").asText().equals("array");
        Schemas.annotation(component, Size.class).ifPresent(size -> size(size, schema, isArray));
        Schemas.annotation(component, NotEmpty.class)
                .ifPresent(rule -> schema.put(isArray ? "minItems" : "minLength", 1));
        Schemas.annotation(component, Pattern.class).ifPresent(rule -> pattern(rule, schema));
        return Schemas.annotation(component, Schema.class)
                .map(told -> told(told, schema))
                .orElse(schema);
    }

    private static void size(Size size, ObjectNode schema, boolean isArray) {
        if (size.min() > 0) {
            schema.put(isArray ? "minItems" : "minLength", size.min());
        }
        if (size.max() < Integer.MAX_VALUE) {
            schema.put(isArray ? "maxItems" : "maxLength", size.max());
        }
    }

    private static void pattern(Pattern rule, ObjectNode schema) {
        if (!rule.regexp().matches(WORDS)) {
            // Regular expressions of JSON Schema do not know the classes of Java's.
            var portable = rule.regexp().replace("\\P{Cntrl}", "[^\\u0000-\\u001f\\u007f]");
            schema.put("pattern", "^" + portable + "$");
            return;
        }
        var words = schema.putArray(ENUM);
        for (var word : rule.regexp().split("\\|", -1)) {
            words.add(word);
        }
    }

    /** Adds the keywords of an annotation; a type that it names replaces the schema. */
    static ObjectNode told(Schema told, ObjectNode schema) {
        var target = of(told, schema);
        if (!told.description().isEmpty()) {
            target.put("description", told.description());
        }
        if (!told.minimum().isEmpty()) {
            target.put("minimum", new BigDecimal(told.minimum()));
        }
        if (!told.maximum().isEmpty()) {
            target.put("maximum", new BigDecimal(told.maximum()));
        }
        if (!told.format().isEmpty()) {
            target.put("format", told.format());
        }
        if (told.enumeration().length > 0) {
            var words = target.putArray(ENUM);
            for (var word : told.enumeration()) {
                words.add(word);
            }
        }
        return target;
    }

    private static ObjectNode of(Schema told, ObjectNode schema) {
        if (!told.ref().isEmpty()) {
            return Schemas.reference("schemas", told.ref());
        }
        return switch (told.type()) {
            case INTEGER, NUMBER, BOOLEAN, STRING, OBJECT ->
                    JsonNodeFactory.instance.objectNode().put("type", told.type().toString());
            default -> schema;
        };
    }

    static ObjectNode ofEnum(Class<?> type) {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        var words = schema.putArray(ENUM);
        for (var constant : type.getEnumConstants()) {
            words.add(Json.mapper().valueToTree(constant).asText());
        }
        return schema;
    }
}
