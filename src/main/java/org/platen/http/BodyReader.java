package org.platen.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.stream.LongStream;

/**
 * Reads JSON token by token. A list of ids at the top level is stored as numbers, everything else
 * as a tree with a limited number of values, because a tree takes up to a hundred times the memory
 * of its text.
 */
final class BodyReader {

    static final int MAX_VALUES = 100_000;

    private static final int MAX_DIGITS = 18;

    private static final long NO_ID = -1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser json;

    private int values;

    BodyReader(JsonParser json) {
        this.json = json;
    }

    /** Thrown when a body has more values than the limit. */
    static final class TooManyValuesException extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooManyValuesException() {
            super(
                    "The body has more than "
                            + MAX_VALUES
                            + " values outside lists of IDs. Divide it into several calls.");
        }
    }

    /** The body, in which lists of ids are {@link Ids}; a missing node if there is no body. */
    JsonNode root() throws IOException {
        var first = json.nextToken();
        if (first == null) {
            return NODES.missingNode();
        }
        var root = first == JsonToken.START_OBJECT ? objectWithIds() : value();
        if (json.nextToken() != null) {
            throw new JsonParseException(json, "unexpected content follows its end");
        }
        return root;
    }

    private ObjectNode objectWithIds() throws IOException {
        var object = NODES.objectNode();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var key = json.currentName();
            var token = json.nextToken();
            object.set(key, token == JsonToken.START_ARRAY ? arrayOrIds() : value());
        }
        return object;
    }

    /** Reads a list as ids up to the first element that is no id. */
    private JsonNode arrayOrIds() throws IOException {
        var numbers = LongStream.builder();
        long count = 0;
        for (long id = nextId(); id != NO_ID; id = nextId()) {
            numbers.add(id);
            count++;
        }
        if (json.currentToken() == JsonToken.END_ARRAY && count > 0) {
            return NODES.pojoNode(Ids.of(numbers.build()));
        }
        count((int) Math.min(count, MAX_VALUES));
        return restOfArray(numbers.build());
    }

    private ArrayNode restOfArray(LongStream before) throws IOException {
        var array = NODES.arrayNode();
        before.forEach(array::add);
        while (json.currentToken() != JsonToken.END_ARRAY) {
            array.add(value());
            json.nextToken();
        }
        return array;
    }

    /**
     * Reads the next token as a number, or as a string of digits. Creates no string, because there
     * are many.
     */
    private long nextId() throws IOException {
        var token = json.nextToken();
        boolean scalar = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_STRING;
        if (!scalar || json.getTextLength() == 0 || json.getTextLength() > MAX_DIGITS) {
            return NO_ID;
        }
        char[] text = json.getTextCharacters();
        long id = 0;
        for (int i = 0; i < json.getTextLength(); i++) {
            int digit = text[json.getTextOffset() + i] - '0';
            if (digit < 0 || digit > 9) {
                return NO_ID;
            }
            id = 10 * id + digit;
        }
        return id;
    }

    /** Reads the value that begins at the current token. */
    JsonNode value() throws IOException {
        count(1);
        return switch (json.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.textNode(json.getText());
            case VALUE_NUMBER_INT ->
                    json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                            ? NODES.numberNode(json.getBigIntegerValue())
                            : NODES.numberNode(json.getLongValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(json.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object() throws IOException {
        var object = NODES.objectNode();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var key = json.currentName();
            json.nextToken();
            object.set(key, value());
        }
        return object;
    }

    private ArrayNode array() throws IOException {
        var array = NODES.arrayNode();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }

    private void count(int more) {
        values += more;
        if (values >= MAX_VALUES) {
            throw new TooManyValuesException();
        }
    }
}
