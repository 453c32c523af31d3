package org.platen.preset;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.platen.settings.Spelling;

/**
 * Translates an error of the schema validator into terms that the author of a preset understands.
 */
final class SchemaFault {

    private static final int MAX_SHOWN = 60;

    private SchemaFault() {}

    static String of(Error error) {
        var place = place(error.getInstanceLocation());
        var subject = place.isEmpty() ? "The preset" : place;
        return switch (error.getKeyword()) {
            case "required" -> below(place, error.getProperty()) + " is missing.";
            case "dependentRequired" ->
                    below(place, error.getArguments()[0])
                            + " is missing: "
                            + error.getProperty()
                            + " needs it.";
            case "additionalProperties" -> unknown(place, error);
            case "not", "minProperties", "maxProperties" ->
                    subject + " " + error.getMessage() + ".";
            default -> subject + " " + must(error) + ", but is " + shown(error) + ".";
        };
    }

    private static String must(Error error) {
        if (error.isCustomMessage()) {
            return error.getMessage();
        }
        var limit = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "type" -> "must be " + types(limit);
            case "enum" -> "must be " + choice(limit);
            case "minimum" -> "must be at least " + limit;
            case "maximum" -> "must be at most " + limit;
            case "minLength", "minItems" -> "must not be empty";
            case "maxLength" -> "must have at most " + limit + " characters";
            case "uniqueItems" -> "must not contain duplicates";
            default -> error.getMessage();
        };
    }

    private static String unknown(String place, Error error) {
        var key = error.getProperty();
        var known = PresetSchema.knownBeside(error.getEvaluationPath().toString());
        var meant =
                Spelling.nearest(key, known)
                        .map(near -> "; did you mean " + below(place, near) + "?")
                        .orElse(".");
        return below(place, key)
                + " is not a key of a preset"
                + meant
                + " Known keys there: "
                + String.join(", ", known)
                + ".";
    }

    private static String types(JsonNode types) {
        return types.isTextual()
                ? type(types.textValue())
                : StreamSupport.stream(types.spliterator(), false)
                        .map(node -> type(node.textValue()))
                        .collect(Collectors.joining(" or "));
    }

    private static String type(String type) {
        return switch (type) {
            case "object" -> "an object";
            case "string" -> "text";
            case "boolean" -> "true or false";
            case "integer" -> "a whole number";
            case "array" -> "a list";
            default -> type;
        };
    }

    private static String choice(JsonNode values) {
        var last = values.size() - 1;
        var others =
                IntStream.range(0, last)
                        .mapToObj(i -> values.get(i).toString())
                        .collect(Collectors.joining(", "));
        return others.isEmpty() ? values.get(last).toString() : others + " or " + values.get(last);
    }

    private static String shown(Error error) {
        var value = error.getInstanceNode().toString();
        return value.codePointCount(0, value.length()) <= MAX_SHOWN
                ? value
                : value.substring(0, value.offsetByCodePoints(0, MAX_SHOWN)) + "…";
    }

    /** The place of an error, such as {@code files.split.every} or {@code index.formats[1]}. */
    private static String place(NodePath path) {
        var place = "";
        for (int i = 0; i < path.getNameCount(); i++) {
            place = below(place, path.getElement(i));
        }
        return place;
    }

    static String below(String place, Object element) {
        if (element instanceof Integer) {
            return place + "[" + element + "]";
        }
        return place.isEmpty() ? element.toString() : place + "." + element;
    }
}
