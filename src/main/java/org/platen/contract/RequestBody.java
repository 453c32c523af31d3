package org.platen.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.platen.json.Json;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * A JSON object from a client, read as leniently as the contract allows: unknown keys are ignored,
 * a key with the value null counts as missing, and an id may be a number or a string of digits.
 */
public final class RequestBody {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private final JsonNode root;

    private final int faultStatus;

    private final Map<String, Ids> lists;

    private RequestBody(JsonNode root, int faultStatus, Map<String, Ids> lists) {
        this.root = root;
        this.faultStatus = faultStatus;
        this.lists = lists;
    }

    /**
     * Reads a body.
     *
     * @param faultStatus the status that the method documents for a body that is no JSON or lacks
     *     the expected structure: 500 or 400
     */
    public static RequestBody read(byte[] body, int faultStatus) {
        try (var json = Json.mapper().createParser(body)) {
            var reader = new BodyReader(json);
            var root = reader.root();
            if (!root.isObject()) {
                throw fault(
                        faultStatus, "The body must be a JSON object, but is " + kind(root) + ".");
            }
            return new RequestBody(root, faultStatus, reader.ids());
        } catch (BodyReader.TooManyValuesException e) {
            throw fault(faultStatus, String.valueOf(e.getMessage()));
        } catch (JsonProcessingException e) {
            throw fault(faultStatus, JsonReason.of(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates a request body from a part of one. */
    static RequestBody of(JsonNode object, int faultStatus) {
        if (!object.isObject()) {
            throw fault(
                    faultStatus,
                    "The array must contain JSON objects, but contains " + kind(object) + ".");
        }
        return new RequestBody(object, faultStatus, Map.of());
    }

    /** The object without lists of ids. */
    public JsonNode root() {
        return root;
    }

    /** The ids of an Identifier List, of which there is at least one. */
    public List<Long> identifiers() {
        return ids("identifiers");
    }

    /** The ids of an array, of which there is at least one. */
    public List<Long> ids(String key) {
        var ids = lists.get(key);
        return ids == null ? idsOfTree(key) : ids;
    }

    private List<Long> idsOfTree(String key) {
        var list = root.path(key);
        if (!list.isArray() || list.isEmpty()) {
            throw fault("The key '" + key + "' must be an array of at least one ID.");
        }
        var ids = new ArrayList<Long>(list.size());
        list.forEach(node -> ids.add(id(node, key)));
        return ids;
    }

    /**
     * Refuses unknown keys, as our own interface does: ignoring a misspelt key could print what was
     * not to be printed.
     */
    public RequestBody withKeys(Set<String> known) {
        root.fieldNames()
                .forEachRemaining(
                        key -> {
                            if (!known.contains(key)) {
                                throw fault(
                                        "The key '"
                                                + key
                                                + "' is unknown. Known keys: "
                                                + String.join(", ", new TreeSet<>(known))
                                                + ".");
                            }
                        });
        return this;
    }

    public boolean has(String key) {
        return !isAbsent(root.path(key));
    }

    /** Like {@link #flag}, but accepts only true and false. */
    public boolean strictFlag(String key, boolean otherwise) {
        if (has(key) && !root.path(key).isBoolean()) {
            throw fault("The key '" + key + "' must be true or false.");
        }
        return flag(key, otherwise);
    }

    /** The id of an Identifier. */
    public long identifier() {
        return id("identifier");
    }

    public long id(String key) {
        return id(root.path(key), key);
    }

    /** The objects of an array. */
    public List<RequestBody> objects(String key) {
        var list = root.path(key);
        if (!list.isArray()) {
            throw fault("The key '" + key + "' must be an array.");
        }
        if (lists.containsKey(key)) {
            throw fault("The array '" + key + "' must contain JSON objects, but contains numbers.");
        }
        return elements(list);
    }

    /** Returns a text that is required. */
    public String text(String key) {
        var node = root.path(key);
        if (isAbsent(node) || !node.isValueNode()) {
            throw fault("The key '" + key + "' must contain text.");
        }
        return node.asText();
    }

    private List<RequestBody> elements(JsonNode list) {
        var elements = new ArrayList<RequestBody>(list.size());
        for (var node : list) {
            elements.add(of(node, faultStatus));
        }
        return elements;
    }

    public boolean flag(String key, boolean otherwise) {
        var node = root.path(key);
        return isAbsent(node) ? otherwise : node.asBoolean(otherwise);
    }

    public String text(String key, String otherwise) {
        var node = root.path(key);
        return isAbsent(node) ? otherwise : node.asText();
    }

    private long id(JsonNode node, String key) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        if (node.isTextual() && DIGITS.matcher(node.textValue()).matches()) {
            return Long.parseLong(node.textValue());
        }
        throw fault(
                "The key '"
                        + key
                        + "' must contain IDs, which are whole numbers, but contains "
                        + node
                        + ".");
    }

    private ProblemException fault(String message) {
        return fault(faultStatus, message);
    }

    private static ProblemException fault(int status, String message) {
        return new ProblemException(new Problem(status, message, ""));
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static String kind(JsonNode node) {
        return node.isMissingNode() ? "empty" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
