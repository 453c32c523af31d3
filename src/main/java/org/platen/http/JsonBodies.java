package org.platen.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.platen.json.Json;
import org.platen.problem.BodyFault;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Turns JSON from clients into records that are marked as {@link JsonBody}. A record is returned
 * only if its constraints hold; a {@link ProblemException} says otherwise what is wrong.
 */
public final class JsonBodies {

    private JsonBodies() {}

    /** Reads a body to its end, even if its beginning is wrong already: the client is sending. */
    public static <T> T read(InputStream body, Class<T> type) throws IOException {
        try {
            return bound(tree(body, type), type);
        } catch (ProblemException e) {
            body.transferTo(OutputStream.nullOutputStream());
            throw e;
        }
    }

    private static JsonNode tree(InputStream body, Class<?> type) throws IOException {
        int status = form(type).fault();
        try (var json = Json.mapper().createParser(body)) {
            json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            var root = new BodyReader(json).root();
            if (root.isMissingNode() && form(type).optional()) {
                return JsonNodeFactory.instance.objectNode();
            }
            if (!root.isObject()) {
                throw fault(status, "The body must be a JSON object, but is " + kind(root) + ".");
            }
            return root;
        } catch (BodyReader.TooManyValuesException e) {
            throw fault(status, String.valueOf(e.getMessage()));
        } catch (JsonProcessingException e) {
            throw noJson(status, e);
        } catch (CharConversionException e) {
            throw fault(status, JsonReason.NO_JSON + e.getMessage());
        }
    }

    private static ProblemException noJson(int status, JsonProcessingException e) {
        var text = JsonReason.of(e);
        var location = e.getLocation();
        var place =
                location == null
                        ? List.<BodyFault>of()
                        : List.of(
                                new BodyFault(
                                        null,
                                        location.getLineNr(),
                                        location.getColumnNr(),
                                        e.getOriginalMessage()));
        return new ProblemException(new Problem(status, text, "").at(place));
    }

    /** Reads the element of an array at which the parser stands. */
    public static <T> T element(JsonParser json, Class<T> type) {
        int status = form(type).fault();
        try {
            var node = new BodyReader(json).value();
            if (!node.isObject()) {
                throw fault(
                        status,
                        "The array must contain JSON objects, but contains " + kind(node) + ".");
            }
            return bound(node, type);
        } catch (BodyReader.TooManyValuesException e) {
            throw fault(status, String.valueOf(e.getMessage()));
        } catch (JsonProcessingException e) {
            throw fault(status, JsonReason.of(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T bound(JsonNode object, Class<T> type) {
        var form = form(type);
        if (form.strict()) {
            requireKnownKeys(object, type, form.fault());
        }
        return checked(BodyBinder.bind(object, type, form.fault()));
    }

    /** Checks a record that was not read as a whole, such as one with a name from the path. */
    public static <T> T checked(T body) {
        BodyConstraints.require(body, form(body.getClass()).fault());
        return body;
    }

    private static void requireKnownKeys(JsonNode object, Class<?> type, int status) {
        var known = keys(type);
        object.fieldNames()
                .forEachRemaining(
                        key -> {
                            if (!known.contains(key)) {
                                throw unknownKey(status, key, known);
                            }
                        });
    }

    private static ProblemException unknownKey(int status, String key, Set<String> known) {
        var text =
                "The key '%s' is unknown. Known keys: %s.".formatted(key, String.join(", ", known));
        return new ProblemException(
                new Problem(status, text, "").at(List.of(BodyFault.atKey(key, text))));
    }

    private static Set<String> keys(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> BodyKey.of(type, name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonBody form(Class<?> type) {
        var form = type.getAnnotation(JsonBody.class);
        if (form == null) {
            throw new IllegalArgumentException(type + " is not marked as a body");
        }
        return form;
    }

    static ProblemException fault(int status, String message) {
        return new ProblemException(new Problem(status, message, ""));
    }

    static String kind(JsonNode node) {
        return node.isMissingNode() ? "empty" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
