package org.platen.preset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.platen.json.Json;

class PresetSchemaTest {

    private final JsonNode schema = read(PresetSchema.bytes());

    @Test
    void it_is_a_schema_itself() {
        var ofSchemas =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(ofSchemas.validate(schema)).isEmpty();
    }

    @Test
    void every_key_has_a_title_and_a_description() {
        assertThat(schema.findParents("properties")).isNotEmpty();
        schema.findValues("properties")
                .forEach(
                        properties ->
                                properties
                                        .properties()
                                        .forEach(
                                                property ->
                                                        assertThat(property.getValue().fieldNames())
                                                                .toIterable()
                                                                .as(property.getKey())
                                                                .contains("title", "description")));
    }

    @Test
    void no_object_takes_unknown_keys() {
        assertThat(schema.findParents("properties"))
                .isNotEmpty()
                .allSatisfy(
                        object ->
                                assertThat(object.path("additionalProperties").toString())
                                        .isEqualTo("false"));
    }

    private static JsonNode read(byte[] json) {
        try {
            return Json.mapper().readTree(json);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
