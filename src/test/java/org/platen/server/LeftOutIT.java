package org.platen.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.ENTITY;
import static org.platen.server.Client.JOBS;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.Client.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents that cannot be used are left out if the preset says so, and told. */
class LeftOutIT extends OnSharedServer {

    private static final String OPERATIONS = "/rest/platen/v1/operations/";

    private static final String LEFT_OUT = "{\"leftOut\":true}";

    private static final byte[] NO_PDF = "This is no PDF.".getBytes(UTF_8);

    @Test
    void a_broken_document_is_left_out_told_and_made_again_by_one_call() throws IOException {
        var second = Pdfs.numbered("second", 3);
        var jobs = jobs(Pdfs.numbered("first", 1), second, Pdfs.numbered("third", 2));
        var broken = onDisk(second);
        Files.write(broken, NO_PDF);
        var preset =
                preset(
                        "\"files\":{\"name\":\"${document.nr}.pdf\",\"split\":{\"level\":\"document\"}},"
                                + "\"index\":{\"formats\":[\"csv\",\"json\"]}");

        var operation = done(preset, jobs);

        var seen = view(operation);
        assertThat(seen.get("state").asText()).as(seen.toString()).isEqualTo("DONE");
        assertThat(seen.get("leftOut").asInt()).isEqualTo(1);
        assertThat(seen.at("/firstLeftOut/0").asText()).startsWith("Document 2 (ID ");
        var output = output(operation);
        assertThat(output.get("leftOut").asInt()).isEqualTo(1);
        assertThat(output.at("/firstLeftOut/0/document").asInt()).isEqualTo(2);
        assertThat(output.at("/firstLeftOut/0/file").asText()).isEqualTo("2.pdf");
        assertThat(output.get("documents").asInt()).isEqualTo(2);
        assertThat(output.get("pages").asInt()).isEqualTo(3);
        assertThat(output.get("files").findValuesAsText("name")).containsExactly("1.pdf", "3.pdf");
        var manifest = file(output, "manifest.json").json();
        assertThat(manifest.get("documents").findValuesAsText("nr")).containsExactly("1", "3");
        assertThat(manifest.get("leftOut").findValuesAsText("nr")).containsExactly("2");
        assertThat(file(output, "Leaving_index.csv").text().lines())
                .anyMatch(line -> line.matches("2,\\d+,2,\\d+,2\\.pdf,,0,,0,.*Document 2 .*"));
        assertThat(file(output, "2.pdf").status()).isEqualTo(404);

        var stillBroken = reprint(operation);
        assertThat(view(stillBroken).at("/problem/detail").asText())
                .contains("None of the documents can be used", "Document 2 (ID ");

        Files.write(broken, second);
        var mended = reprint(operation);
        var reprint = output(mended);
        assertThat(reprint.get("files").findValuesAsText("name")).containsExactly("2.pdf");
        assertThat(reprint.get("leftOut").asInt()).isZero();
        assertThat(Pdfs.texts(file(reprint, "2.pdf").bytes()))
                .containsExactly("second 1", "second 2", "second 3");
        assertThat(view(mended).get("parent").asText()).isEqualTo(operation);
        var nothing = api.postJson(OPERATIONS + mended + "/reprints", LEFT_OUT);
        assertThat(nothing.status()).as(nothing.toString()).isEqualTo(422);
    }

    @Test
    void what_the_parts_of_a_large_operation_leave_out_is_told_together() throws IOException {
        var first = Pdfs.numbered("x", 1);
        var middle = Pdfs.numbered("y", 1);
        var jobs = new ArrayList<Long>();
        jobs.addAll(jobs(first));
        jobs.addAll(client.jobs(Pdfs.numbered("large", 5_500), 1));
        jobs.addAll(jobs(middle));
        jobs.addAll(client.jobs(Pdfs.numbered("also", 500), 1));
        var preset =
                preset(
                        "\"files\":{\"name\":\"${file.nr}.pdf\",\"split\":{\"every\":1000,\"unit\":\"document\"}}");
        Files.write(onDisk(first), NO_PDF);
        Files.write(onDisk(middle), NO_PDF);

        var operation = done(preset, jobs);

        var output = output(operation);
        assertThat(output.get("leftOut").asInt()).as(view(operation).toString()).isEqualTo(2);
        assertThat(output.get("documents").asInt()).isEqualTo(6_000);
        assertThat(output.get("files").findValuesAsText("documents"))
                .containsExactly("999", "1000", "1000", "1000", "1000", "999", "2");
        var manifest = file(output, "manifest.json").json();
        assertThat(manifest.get("leftOut").findValuesAsText("nr")).containsExactly("1", "5502");
        assertThat(manifest.get("documents")).hasSize(6_000);
        assertThat(Pdfs.texts(file(output, "1.pdf").bytes())).hasSize(999).startsWith("large 1");
    }

    @Test
    void a_document_of_two_pdfs_is_left_out_whole() throws IOException {
        var second = Pdfs.numbered("of two", 1);
        long one = client.itemsOf(client.contentSet(Pdfs.numbered("one", 1), "")).get(0);
        long two = client.itemsOf(client.contentSet(second, "")).get(0);
        var structure =
                "{\"jobs\":[{\"segments\":[{\"documentsets\":[{\"documents\":["
                        + "{\"documentpages\":[{\"contentitem\":%d},{\"contentitem\":%d}]},"
                        + "{\"documentpages\":[{\"contentitem\":%d}]}]}]}]}]}";
        var created =
                Client.operation(
                        api.postJson(
                                "/rest/serverengine/workflow/jobcreation",
                                structure.formatted(one, two, one)));
        var jobs = client.ids(ENTITY + "jobsets/" + client.result(JOBS, created).id());
        Files.write(onDisk(second), NO_PDF);

        var operation = done(preset("\"files\":{\"name\":\"all.pdf\"}"), jobs);

        assertThat(output(operation).get("leftOut").asInt()).isEqualTo(1);
        assertThat(Pdfs.texts(client.result(OUTPUT, operation).bytes())).containsExactly("one 1");
    }

    @Test
    void where_no_document_keeps_to_the_standard_nothing_is_made() {
        var preset =
                client.preset(
                        "archive-leaving.OL-outputpreset",
                        "{\"name\":\"a\",\"format\":{\"type\":\"pdf\",\"conformance\":\"PDF/A-2b\"},"
                                + "\"content\":{\"onBroken\":\"leaveOut\"}}");

        var operation = done(preset, jobs(Pdfs.numbered("a", 1), Pdfs.numbered("b", 1)));

        assertThat(view(operation).at("/problem/detail").asText())
                .contains("None of the documents can be used", "Document 1 (", "PDF/A-2b");
    }

    @Test
    void without_that_a_broken_document_fails_its_operation() throws IOException {
        var pdf = Pdfs.numbered("alone", 2);
        var jobs = jobs(pdf, Pdfs.numbered("b", 1));
        Files.write(onDisk(pdf), NO_PDF);
        long preset = client.preset("all.OL-outputpreset", Client.ONE_FILE);

        var seen = view(done(preset, jobs));

        assertThat(seen.get("state").asText()).isEqualTo("FAILED");
        assertThat(seen.at("/problem/detail").asText()).startsWith("Document 1 (ID ");
    }

    private String reprint(String operation) {
        var reply = api.postJson(OPERATIONS + operation + "/reprints", LEFT_OUT);
        var reprint = expect(202, reply).json().get("id").asText();
        client.awaitDone(OUTPUT, reprint);
        return reprint;
    }

    private long preset(String more) {
        return client.preset(
                "leaving.OL-outputpreset",
                "{\"name\":\"Leaving\",\"content\":{\"onBroken\":\"leaveOut\"}," + more + "}");
    }

    /** A job of one document for each. */
    private List<Long> jobs(byte[]... pdfs) {
        var jobs = new ArrayList<Long>();
        for (var pdf : pdfs) {
            jobs.addAll(client.jobsOf(client.jobSet(client.contentSet(pdf, ""))));
        }
        return jobs;
    }

    private String done(long preset, List<Long> jobs) {
        var operation = client.submit(Long.toString(preset), jobs, true);
        client.awaitDone(OUTPUT, operation);
        return operation;
    }

    private JsonNode view(String operation) {
        return expect(200, api.get(OPERATIONS + operation)).json();
    }

    private JsonNode output(String operation) {
        return expect(200, api.get(OPERATIONS + operation + "/output")).json();
    }

    private Api.Reply file(JsonNode output, String name) {
        var folder = "/rest/serverengine/filestore/file/" + output.get("folder").asLong() + "/";
        return api.get(folder + name);
    }

    /** Where the server has a PDF. */
    private Path onDisk(byte[] pdf) throws IOException {
        try (var all = Files.walk(server.data().resolve("files"))) {
            return all.filter(file -> file.toFile().length() == pdf.length)
                    .filter(file -> Arrays.equals(pdf, bytes(file)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
