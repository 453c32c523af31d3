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
import org.platen.json.Json;

/** The schema of output presets: published, and enforced. */
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

    private PresetSchema() {}

    static byte[] bytes() {
        return BYTES.clone();
    }

    /** What is wrong with a preset, a sentence each; empty if nothing is. */
    static List<String> faults(JsonNode preset) {
        return SCHEMA.validate(preset).stream().map(SchemaFault::of).distinct().toList();
    }

    /** The default that the schema states for a key. */
    static JsonNode defaultOf(String pointer) {
        return ROOT.at(pointer + "/default");
    }

    /**
     * The keys that the schema knows at a place.
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
                throw new IllegalStateException("output-preset.schema.json is not there");
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
