package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.openapi.OpenApiMaker;

/** The documents of both interfaces, as the build makes them. */
class OpenApiTest {

    private static final Path CALLS = Path.of("src/test/resources/org/platen/server/calls.txt");

    private static final Path CONTRACT =
            Path.of("src/test/resources/org/platen/server/endpoints.csv");

    /** The methods that only say that they are not served: 501 in the table of calls, or 404. */
    private static final Set<String> NOT_SERVED =
            Set.of(
                    "GET /rest/serverengine/entity/contentitems/{id}/datarecord",
                    "GET /rest/serverengine/filestore/DataMiningConfig/runtimeparameters/{fileId}",
                    "GET /rest/serverengine/filestore/JobCreationConfig/runtimeparameters/{fileId}",
                    "GET /rest/serverengine/filestore/template/report/{fileId}",
                    "GET /rest/serverengine/workflow/outputcreation/execute/{args}/{size}",
                    "GET /rest/serverengine/{service}",
                    "POST /rest/serverengine/filestore/dir/{fileId}",
                    "POST /rest/serverengine/filestore/file/{fileId}",
                    "POST /rest/serverengine/workflow/datamining/{configId}",
                    "POST /rest/serverengine/workflow/datamining/{configId}/{dataFileId}",
                    "POST /rest/serverengine/workflow/datamining/{submit}/{dataFileId}",
                    "POST /rest/serverengine/workflow/jobcreation/{configId}",
                    "POST /rest/serverengine/{service}",
                    "PUT /rest/serverengine/entity/find",
                    "PUT /rest/serverengine/{service}");

    /** Servlets, of which JAX-RS knows nothing. */
    private static final Set<String> SERVLETS = Set.of();

    @TempDir static Path folder;

    private static OpenApiFile own;

    private static OpenApiFile compatible;

    @BeforeAll
    static void make() throws IOException {
        OpenApiMaker.main(new String[] {folder.toString(), "1.2.3"});
        own = OpenApiFile.parse(Files.readString(folder.resolve("openapi.json")));
        compatible = OpenApiFile.parse(Files.readString(folder.resolve("openapi-compatible.json")));
    }

    private static Stream<OpenApiFile> both() {
        return Stream.of(own, compatible);
    }

    private static Set<String> described() {
        return both().flatMap(file -> file.operations().stream())
                .map(OpenApiFile.Described::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_method_that_is_served_is_described_and_no_other() {
        var served =
                Call.all().stream()
                        .map(call -> call.verb() + " " + call.template())
                        .filter(name -> !NOT_SERVED.contains(name))
                        .collect(Collectors.toCollection(TreeSet::new));
        served.addAll(SERVLETS);

        assertThat(described()).isEqualTo(served);
    }

    /** By the table of calls, in which 401 answers callers without credentials. */
    @Test
    void credentials_are_asked_of_exactly_those_calls_that_need_them() throws IOException {
        var open =
                Files.readAllLines(CALLS).stream()
                        .filter(line -> line.contains(" /rest/") && !line.contains("| 401"))
                        .map(line -> line.replaceAll("( \\(.*)?  *\\|.*", ""))
                        .collect(Collectors.toSet());
        var describedAsOpen =
                both().flatMap(file -> file.operations().stream())
                        .filter(operation -> operation.node().has("security"))
                        .map(OpenApiFile.Described::name)
                        .collect(Collectors.toSet());

        assertThat(describedAsOpen).isNotEmpty().isEqualTo(open);
    }

    @Test
    void the_compatible_interface_is_that_of_the_contract() throws IOException {
        var contract =
                contract()
                        .map(row -> anonymous(row.get("verb") + " " + row.get("uri")))
                        .collect(Collectors.toSet());
        var beyond =
                compatible.operations().stream()
                        .map(OpenApiFile.Described::name)
                        .filter(name -> !contract.contains(anonymous(name)))
                        .toList();

        // HEAD works on every GET; these two have methods of their own for it.
        assertThat(beyond)
                .containsExactlyInAnyOrder(
                        "HEAD /rest/serverengine/filestore/delete/{fileId}",
                        "HEAD /rest/serverengine/filestore/file/{fileId}/{relPath}");
    }

    @Test
    void every_method_of_the_contract_that_is_served_has_its_status_and_type() throws IOException {
        for (var row : contract().toList()) {
            var name = anonymous(row.get("verb") + " " + row.get("uri"));
            for (var operation : compatible.operations()) {
                if (anonymous(operation.name()).equals(name)) {
                    var answer = operation.node().path("responses").path(row.get("success_status"));
                    assertThat(answer.isMissingNode()).as(row.toString()).isFalse();
                    assertThat(types(answer))
                            .as(row.toString())
                            .containsAll(types(row.get("success_content_type")));
                }
            }
        }
    }

    private static Set<String> types(JsonNode answer) {
        var types = new TreeSet<String>();
        answer.path("content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    private static List<String> types(String column) {
        return column.equals("none") ? List.of() : List.of(column.split("\\|", -1));
    }

    /** The name of a call, whatever its parameters are called. */
    private static String anonymous(String name) {
        return name.replaceAll("\\{\\w+}", "{}");
    }

    private static Stream<CSVRecord> contract() throws IOException {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        return format.parse(Files.newBufferedReader(CONTRACT)).stream();
    }

    /** By the schemas of the OpenAPI Initiative, which are in a library at test scope. */
    @Test
    void the_documents_are_valid_OpenAPI() {
        var registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder ->
                                builder.schemaIdResolvers(
                                        resolvers ->
                                                resolvers.mapPrefix(
                                                        "https://spec.openapis.org/",
                                                        "classpath:spec.openapis.org/")));
        var schema =
                registry.getSchema(
                        SchemaLocation.of("https://spec.openapis.org/oas/3.1/schema/2022-10-07"));

        both().forEach(file -> assertThat(schema.validate(file.document())).isEmpty());
        assertThat(schema.validate(JsonNodeFactory.instance.objectNode())).isNotEmpty();
    }

    @Test
    void every_reference_leads_somewhere() {
        both().forEach(
                        file ->
                                assertThat(file.document().findValuesAsText("$ref"))
                                        .isNotEmpty()
                                        .allSatisfy(
                                                reference ->
                                                        assertThat(
                                                                        file.document()
                                                                                .at(
                                                                                        reference
                                                                                                .substring(
                                                                                                        1))
                                                                                .isMissingNode())
                                                                .as(reference)
                                                                .isFalse()));
    }

    @Test
    void every_operation_has_a_summary_and_answers_with_schemas() {
        both().flatMap(file -> file.operations().stream())
                .forEach(
                        operation -> {
                            assertThat(operation.node().path("summary").asText())
                                    .as(operation.name())
                                    .isNotBlank();
                            operation
                                    .node()
                                    .get("responses")
                                    .findValues("content")
                                    .forEach(
                                            content ->
                                                    content.forEach(
                                                            form ->
                                                                    assertThat(form.has("schema"))
                                                                            .as(operation.name())
                                                                            .isTrue()));
                        });
    }

    @Test
    void examples_conform_to_their_schemas() {
        both().forEach(
                        file ->
                                file.document()
                                        .findParents("example")
                                        .forEach(
                                                place ->
                                                        assertThat(
                                                                        file.fault(
                                                                                place.path(
                                                                                        "schema"),
                                                                                place.get(
                                                                                        "example")))
                                                                .isEmpty()));
    }

    @Test
    void the_documents_name_the_version_and_the_specification() {
        both().map(OpenApiFile::document)
                .forEach(
                        document -> {
                            assertThat(document.at("/info/version").asText()).isEqualTo("1.2.3");
                            assertThat(document.at("/openapi").asText()).isEqualTo("3.1.0");
                        });
    }
}
