package org.platen.outputcreation.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.job.DocumentContent;
import org.platen.job.JobDocument;
import org.platen.json.Json;
import org.platen.operation.work.ClaimOf;
import org.platen.outputcreation.plan.PlacedDocument;
import org.platen.outputcreation.request.DocumentWarning;
import org.platen.outputcreation.request.DocumentWarnings;
import org.platen.outputcreation.request.OutputRequest;
import org.platen.property.NameValue;

class DocumentLogsTest {

    @TempDir Path folder;

    @Test
    void an_index_says_of_a_document_that_is_left_out_that_it_has_no_pages_and_why()
            throws IOException {
        write("leaveOut", DocumentWarnings.NONE, placed(1, null), placed(2, "broken"));

        assertThat(Files.readString(folder.resolve("Letters_index.csv")).split("\r\n", -1))
                .containsExactly(
                        "document,documentId,job,jobId,file,firstPage,pages,firstSheet,sheets,leftOut,city",
                        "1,101,1,5,all.pdf,7,2,7,2,,Bern",
                        "2,102,1,5,all.pdf,,0,,0,broken,Bern",
                        "");
        var json = Json.mapper().readTree(folder.resolve("Letters_index.json").toFile());
        assertThat(json.get(0).has("leftOut")).isFalse();
        assertThat(json.get(1))
                .hasToString(
                        "{\"document\":2,\"documentId\":102,\"job\":1,\"jobId\":5,\"file\":\"all.pdf\","
                                + "\"pages\":0,\"sheets\":0,\"leftOut\":\"broken\",\"properties\":{\"city\":\"Bern\"}}");
    }

    @Test
    void an_index_of_a_preset_that_leaves_nothing_out_has_the_columns_that_it_always_had()
            throws IOException {
        write("fail", DocumentWarnings.NONE, placed(1, null));

        assertThat(Files.readString(folder.resolve("Letters_index.csv")))
                .startsWith(
                        "document,documentId,job,jobId,file,firstPage,pages,firstSheet,sheets,city\r\n");
    }

    @Test
    void the_manifest_says_what_is_left_out_and_what_there_is_to_know() throws IOException {
        var many = new ArrayList<DocumentWarning>();
        for (int page = 1; page <= DocumentWarnings.MAX_WARNINGS; page++) {
            many.add(new DocumentWarning(1, 101, "a.pdf", page, "no contents"));
        }
        var warnings =
                new DocumentWarnings(many, 0)
                        .plus(new DocumentWarning(3, 103, "a.pdf", null, "no end"));

        write("leaveOut", warnings, placed(1, null), placed(2, "broken"), placed(3, null));

        var manifest = Json.mapper().readTree(folder.resolve(Manifest.NAME).toFile());
        assertThat(manifest.get("documents").findValuesAsText("nr")).containsExactly("1", "3");
        assertThat(manifest.get("leftOut"))
                .hasToString(
                        "[{\"nr\":2,\"id\":102,\"documentSet\":1,\"segment\":1,\"job\":5,\"jobNr\":1,"
                                + "\"file\":\"all.pdf\",\"page\":7,\"pages\":2,\"reason\":\"broken\"}]");
        assertThat(manifest.get("warnings")).hasSize(DocumentWarnings.MAX_WARNINGS);
        assertThat(manifest.at("/warnings/1"))
                .hasToString(
                        "{\"document\":1,\"documentId\":101,\"from\":\"a.pdf\",\"page\":2,\"what\":\"no contents\"}");
        assertThat(manifest.get("warningsOmitted").asLong()).isOne();
    }

    @Test
    void warnings_of_parts_are_those_of_the_whole() {
        var first = new DocumentWarning(1, 101, "a.pdf", 1, "no contents");
        var last = new DocumentWarning(9, 109, "b.pdf", null, "no end");
        var full = DocumentWarnings.NONE;
        for (int nr = 0; nr < DocumentWarnings.MAX_WARNINGS; nr++) {
            full = full.plus(first);
        }

        var all = new DocumentWarnings(List.of(last), 3).plus(full).plus(last);

        assertThat(all.list()).hasSize(DocumentWarnings.MAX_WARNINGS).startsWith(last, first);
        assertThat(all.count()).isEqualTo(DocumentWarnings.MAX_WARNINGS + 5);
    }

    private void write(String onBroken, DocumentWarnings warnings, PlacedDocument... documents)
            throws IOException {
        var preset =
                "{\"name\":\"Letters\",\"content\":{\"onBroken\":\""
                        + onBroken
                        + "\"},\"index\":{\"formats\":[\"csv\",\"json\"]}}";
        var request = new OutputRequest(1, preset, "", List.of(5L), null, null);
        var claim = ClaimOf.firstTry(new ArrayList<>());
        try (var logs =
                DocumentLogs.begin(folder, claim, request, () -> new TreeSet<>(List.of("city")))) {
            for (var document : documents) {
                logs.add(document);
            }
            logs.finish(List.of(), warnings);
        }
    }

    private static PlacedDocument placed(int nr, String leftOut) {
        var content =
                new DocumentContent(nr, 1, null, 1, 2, List.of(new NameValue("city", "Bern")));
        var document = new JobDocument(100 + nr, 1, 1, 5, List.of(content));
        return new PlacedDocument(document, nr, 1, 1, "all.pdf", 7, 2, leftOut);
    }
}
