package org.platen.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.platen.http.EntityId;
import org.platen.http.Ids;
import org.platen.operation.OperationId;

/** The schemas of types that are written as one value. */
final class SimpleSchemas {

    private static final String TYPE = "type";

    private static final String FORMAT = "format";

    private static final String STRING = "string";

    private static final String INTEGER = "integer";

    private static final ObjectNode TEXT = schema(STRING);

    private static final ObjectNode FLAG = schema("boolean");

    private static final ObjectNode INT32 = schema(INTEGER).put(FORMAT, "int32");

    private static final ObjectNode INT64 = schema(INTEGER).put(FORMAT, "int64");

    private static final ObjectNode NUMBER = schema("number").put(FORMAT, "double");

    private static final ObjectNode BYTES = schema(STRING).put(FORMAT, "binary");

    private static final Map<Class<?>, ObjectNode> SCHEMAS =
            Map.ofEntries(
                    Map.entry(String.class, TEXT),
                    Map.entry(OperationId.class, TEXT),
                    Map.entry(boolean.class, FLAG),
                    Map.entry(Boolean.class, FLAG),
                    Map.entry(int.class, INT32),
                    Map.entry(Integer.class, INT32),
                    Map.entry(long.class, INT64),
                    Map.entry(Long.class, INT64),
                    Map.entry(EntityId.class, INT64),
                    Map.entry(double.class, NUMBER),
                    Map.entry(Double.class, NUMBER),
                    Map.entry(Ids.class, Schemas.array(INT64)),
                    Map.entry(Instant.class, schema(STRING).put(FORMAT, "date-time")),
                    Map.entry(byte[].class, BYTES),
                    Map.entry(InputStream.class, BYTES),
                    Map.entry(Object.class, JsonNodeFactory.instance.objectNode()),
                    Map.entry(JsonNode.class, JsonNodeFactory.instance.objectNode()));

    private SimpleSchemas() {}

    private static ObjectNode schema(String type) {
        return JsonNodeFactory.instance.objectNode().put(TYPE, type);
    }

    static Optional<ObjectNode> of(Class<?> type) {
        return Optional.ofNullable(SCHEMAS.get(type)).map(ObjectNode::deepCopy);
    }
}
