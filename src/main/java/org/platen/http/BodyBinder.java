package org.platen.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.platen.json.Json;
import org.platen.problem.BodyFault;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Binds a tree to a record, as leniently as the contract allows: a key with the value null counts
 * as missing, an id may be a number or a string of digits, and a scalar may stand for text.
 */
final class BodyBinder {

    private static final ObjectMapper MAPPER =
            Json.mapper()
                    .copy()
                    .registerModule(
                            new SimpleModule("bodies")
                                    .addDeserializer(String.class, new BodyValues.Text())
                                    .addDeserializer(Boolean.class, new BodyValues.Flag())
                                    .addDeserializer(Long.class, new BodyValues.Id())
                                    .addDeserializer(Ids.class, new BodyValues.IdList()));

    private BodyBinder() {}

    static <T> T bind(JsonNode object, Class<T> type, int status) {
        try {
            return MAPPER.treeToValue(object, type);
        } catch (JsonMappingException e) {
            var text = reason(e, object);
            throw new ProblemException(
                    new Problem(status, text, "")
                            .at(List.of(new BodyFault(pointer(e.getPath()), null, null, text))));
        } catch (JsonProcessingException e) {
            throw JsonBodies.fault(status, JsonReason.of(e));
        }
    }

    private static String pointer(List<Reference> place) {
        return place.stream()
                .map(
                        step ->
                                "/"
                                        + Objects.requireNonNullElse(
                                                step.getFieldName(),
                                                Integer.toString(step.getIndex())))
                .collect(Collectors.joining());
    }

    private static String reason(JsonMappingException e, JsonNode object) {
        var place = e.getPath();
        return e instanceof MismatchedInputException
                ? mismatch(place, at(object, place))
                : BodyTexts.withKey(e.getOriginalMessage(), key(place));
    }

    /** An array or an object was expected, because all other values have deserializers of ours. */
    private static String mismatch(List<Reference> place, JsonNode found) {
        boolean isElement = !place.isEmpty() && place.get(place.size() - 1).getIndex() >= 0;
        if (isElement) {
            return "The array must contain JSON objects, but contains "
                    + JsonBodies.kind(found)
                    + ".";
        }
        var text = found.isPojo() ? "{platen.body.numbers}" : "{platen.body.array}";
        return BodyTexts.withKey(BodyTexts.of(text), key(place));
    }

    private static JsonNode at(JsonNode object, List<Reference> place) {
        var node = object;
        for (var step : place) {
            node =
                    step.getFieldName() == null
                            ? node.path(step.getIndex())
                            : node.path(step.getFieldName());
        }
        return node;
    }

    private static String key(List<Reference> place) {
        String key = "";
        for (var step : place) {
            key = step.getFieldName() == null ? key : step.getFieldName();
        }
        return key;
    }
}
