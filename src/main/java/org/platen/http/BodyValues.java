package org.platen.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Reads single values of bodies. A value of another kind is a fault with a text of {@link
 * BodyTexts}.
 */
public final class BodyValues {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private BodyValues() {}

    private static JsonMappingException fault(JsonParser json, String text) {
        return JsonMappingException.from(json, BodyTexts.of(text));
    }

    /** Text, or a number or flag in its place. */
    static final class Text extends JsonDeserializer<String> {

        @Override
        public String deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            JsonNode node = context.readTree(json);
            if (!node.isValueNode() || node.isPojo()) {
                throw fault(json, "{platen.body.text}");
            }
            return node.asText();
        }
    }

    /** True or false. */
    static final class Flag extends JsonDeserializer<Boolean> {

        @Override
        public Boolean deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            JsonNode node = context.readTree(json);
            if (!node.isBoolean()) {
                throw fault(json, "{platen.body.flag}");
            }
            return node.booleanValue();
        }
    }

    /**
     * For the contract: true, "true" and numbers other than 0 are true, everything else is false.
     */
    public static final class LooseFlag extends JsonDeserializer<Boolean> {

        @Override
        public Boolean deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            return context.readTree(json).asBoolean(false);
        }

        @Override
        public Boolean getNullValue(DeserializationContext context) {
            return false;
        }

        @Override
        public Boolean getAbsentValue(DeserializationContext context) {
            return false;
        }
    }

    /** For the contract: arrays and objects are no text, but no fault either. */
    public static final class LooseText extends JsonDeserializer<String> {

        @Override
        public String deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            JsonNode node = context.readTree(json);
            return node.isPojo() ? "" : node.asText();
        }
    }

    /** An id. */
    static final class Id extends JsonDeserializer<Long> {

        @Override
        public Long deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            return id(json, context.readTree(json));
        }
    }

    /** A list of ids, which {@link BodyReader} may have read as such already. */
    static final class IdList extends JsonDeserializer<Ids> {

        @Override
        public Ids deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT) {
                return (Ids) json.getEmbeddedObject();
            }
            JsonNode list = context.readTree(json);
            if (!list.isArray()) {
                throw fault(json, "{platen.body.ids}");
            }
            var ids = LongStream.builder();
            for (var node : list) {
                ids.add(id(json, node));
            }
            return Ids.of(ids.build());
        }
    }

    private static long id(JsonParser json, JsonNode node) throws IOException {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        if (node.isTextual() && DIGITS.matcher(node.textValue()).matches()) {
            return Long.parseLong(node.textValue());
        }
        var found = node.isPojo() ? "an array" : node.toString();
        throw JsonMappingException.from(
                json, BodyTexts.of("{platen.body.id}").replace("{found}", found));
    }
}
