package org.platen.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.platen.http.JsonBody;

/** The schemas of one document, made of the records that are read and written as JSON. */
final class Schemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String ENUM = "enum";

    private final Map<String, ObjectNode> components = new TreeMap<>();

    private final Map<String, Class<?>> named = new HashMap<>();

    /** The schema of a type; records are references to a schema with their name. */
    ObjectNode of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        var raw = (Class<?>) type;
        if (raw.isArray() && raw != byte[].class) {
            return array(of(raw.getComponentType()));
        }
        if (raw.isEnum()) {
            return Constraints.ofEnum(raw);
        }
        return SimpleSchemas.of(raw).orElseGet(() -> ofRecord(raw));
    }

    private ObjectNode ofGeneric(ParameterizedType type) {
        var raw = (Class<?>) type.getRawType();
        var arguments = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return array(of(arguments[0]));
        }
        if (Map.class.isAssignableFrom(raw)) {
            var map = JSON.objectNode().put("type", "object");
            map.set("additionalProperties", of(arguments[1]));
            return map;
        }
        throw new IllegalStateException("There is no schema for " + type + ".");
    }

    static ObjectNode array(ObjectNode items) {
        var array = JSON.objectNode().put("type", "array");
        array.set("items", items);
        return array;
    }

    private ObjectNode ofRecord(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalStateException("There is no schema for " + type + ".");
        }
        var name = name(type);
        var other = named.putIfAbsent(name, type);
        if (other == null) {
            components.put(name, JSON.objectNode()); // a record may contain itself
            components.put(name, object(type));
        } else if (other != type) {
            throw new IllegalStateException(type + " and " + other + " have the same name.");
        }
        return reference("schemas", name);
    }

    static ObjectNode reference(String kind, String name) {
        return JSON.objectNode().put("$ref", "#/components/" + kind + "/" + name);
    }

    /** The name of a record: that of its annotation, or its own after that of its class. */
    private static String name(Class<?> type) {
        var schema = type.getAnnotation(Schema.class);
        if (schema != null && !schema.name().isEmpty()) {
            return schema.name();
        }
        var outer = type.getEnclosingClass();
        var prefix = outer == null || !isPlain(type) ? "" : outer.getSimpleName();
        return prefix.replace("Resource", "") + type.getSimpleName();
    }

    /** Returns whether the name of a nested record says little without that of its class. */
    private static boolean isPlain(Class<?> type) {
        return type.getSimpleName().matches("[A-Z][a-z]+");
    }

    private ObjectNode object(Class<?> type) {
        var object = JSON.objectNode().put("type", "object");
        Optional.ofNullable(type.getAnnotation(Schema.class))
                .map(Schema::description)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> object.put("description", text));
        var properties = JSON.objectNode();
        var required = JSON.arrayNode();
        add(type, properties, required, true);
        object.set("properties", properties);
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        var body = type.getAnnotation(JsonBody.class);
        if (body != null && body.strict()) {
            object.put("additionalProperties", false);
        }
        return object;
    }

    private void add(
            Class<?> type, ObjectNode properties, ArrayNode required, boolean alwaysThere) {
        for (var component : type.getRecordComponents()) {
            if (annotation(component, JsonIgnore.class).isPresent()) {
                continue;
            }
            boolean there = alwaysThere && isRequired(type, component);
            if (annotation(component, JsonUnwrapped.class).isPresent()) {
                add(component.getType(), properties, required, !isNullable(component));
                continue;
            }
            var name = key(component);
            properties.set(name, property(type, component));
            if (there) {
                required.add(name);
            }
        }
    }

    private static String key(RecordComponent component) {
        return annotation(component, JsonProperty.class)
                .map(JsonProperty::value)
                .filter(name -> !name.isEmpty())
                .orElse(component.getName());
    }

    private ObjectNode property(Class<?> type, RecordComponent component) {
        var schema = Constraints.applied(component, plain(component));
        boolean mayBeNull =
                isNullable(component) && !isRequest(type) && inclusion(type, component).isEmpty();
        return mayBeNull ? nullable(schema) : schema;
    }

    private ObjectNode plain(RecordComponent component) {
        return annotation(component, JsonRawValue.class).isPresent()
                ? JSON.objectNode()
                : of(component.getGenericType());
    }

    private static boolean isRequired(Class<?> type, RecordComponent component) {
        return isRequest(type)
                ? !isNullable(component) && !component.getType().isPrimitive()
                : inclusion(type, component).isEmpty();
    }

    private static boolean isRequest(Class<?> type) {
        return type.isAnnotationPresent(JsonBody.class);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The condition on which the component is written, if there is one that applies to it. */
    private static Optional<JsonInclude.Include> inclusion(
            Class<?> type, RecordComponent component) {
        return annotation(component, JsonInclude.class)
                .or(() -> Optional.ofNullable(type.getAnnotation(JsonInclude.class)))
                .map(JsonInclude::value)
                .filter(rule -> mayLeaveOut(rule, component));
    }

    private static boolean mayLeaveOut(JsonInclude.Include rule, RecordComponent component) {
        return switch (rule) {
            case NON_NULL -> isNullable(component);
            case NON_EMPTY -> !component.getType().isPrimitive();
            default -> true;
        };
    }

    /** The annotation of a component, which is at its accessor or its field. */
    static <A extends Annotation> Optional<A> annotation(RecordComponent component, Class<A> type) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(type))
                .or(() -> ofField(component, type));
    }

    private static <A extends Annotation> Optional<A> ofField(
            RecordComponent component, Class<A> type) {
        return Arrays.stream(component.getDeclaringRecord().getDeclaredFields())
                .filter(field -> field.getName().equals(component.getName()))
                .findFirst()
                .map(field -> field.getAnnotation(type));
    }

    private static ObjectNode nullable(ObjectNode schema) {
        if (schema.path("type").isTextual()) {
            var type = schema.get("type").asText();
            schema.putArray("type").add(type).add("null");
            if (schema.has(ENUM)) {
                ((ArrayNode) schema.get(ENUM)).addNull();
            }
            return schema;
        }
        if (schema.isEmpty()) {
            return schema;
        }
        var either = JSON.objectNode();
        either.putArray("anyOf").add(schema).add(JSON.objectNode().put("type", "null"));
        return either;
    }

    /** The schemas to which the others refer, by name. */
    ObjectNode components() {
        var all = JSON.objectNode();
        components.forEach(all::set);
        return all;
    }
}
