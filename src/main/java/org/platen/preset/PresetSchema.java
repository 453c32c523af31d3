package org.platen.preset;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.platen.json.Json;

/** The JSON schema of output presets, which is published and enforced. */
final class PresetSchema {

    private static final byte[] BYTES = load();

    private static final JsonNode ROOT = root();

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            registry ->
                                    registry.schemaRegistryConfig(
                                            SchemaRegistryConfig.builder()
                                                    .errorMessageKeyword("errorMessage")
                                                    .build()))
                    .getSchema(ROOT);

    private static final int MAX_ENTRIES = 100;

    private PresetSchema() {}

    static byte[] bytes() {
        return BYTES.clone();
    }

    /**
     * Returns the faults of a preset, a sentence for each; empty if there are none.
     *
     * @param most the maximum number of faults
     */
    static List<String> faults(JsonNode preset, int most) {
        var crowded = crowded("", preset);
        return crowded.isPresent()
                ? crowded.stream().toList()
                : SCHEMA.validate(preset).stream()
                        .map(SchemaFault::of)
                        .distinct()
                        .limit(most)
                        .toList();
    }

    /**
     * Finds the first list or object with too many entries. Such a preset is not validated, because
     * the validator compares each entry with each other and reports a fault for each.
     */
    private static Optional<String> crowded(String place, JsonNode node) {
        if (node.size() > MAX_ENTRIES) {
            return Optional.of(
                    (place.isEmpty() ? "The preset" : place)
                            + " has "
                            + node.size()
                            + " entries; the maximum anywhere in a preset is "
                            + MAX_ENTRIES
                            + ".");
        }
        return crowdedBelow(place, node);
    }

    private static Optional<String> crowdedBelow(String place, JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .flatMap(each -> crowded(place, each).stream())
                    .findFirst();
        }
        return node.properties().stream()
                .flatMap(
                        each ->
                                crowded(SchemaFault.below(place, each.getKey()), each.getValue())
                                        .stream())
                .findFirst();
    }

    /** The default that the schema states for a key. */
    static JsonNode defaultOf(String pointer) {
        return ROOT.at(pointer + "/default");
    }

    /**
     * The keys that the schema allows at a place.
     *
     * @param pointer to a keyword beside {@code properties}
     */
    static List<String> knownBeside(String pointer) {
        return ROOT.at(JsonPointer.compile(pointer).head()).path("properties").properties().stream()
                .filter(property -> !property.getValue().has("not"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static byte[] load() {
        try (var in = PresetSchema.class.getResourceAsStream("output-preset.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("output-preset.schema.json is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode root() {
        try {
            return Json.mapper().readTree(BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
