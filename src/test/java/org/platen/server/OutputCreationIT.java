package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.OUTPUT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code output-creation.md}, line by line. */
class OutputCreationIT extends OnSharedServer {

    private static final String SIMPLE =
            "{\"name\":\"Simple\",\"format\":{\"type\":\"pdf\"},\"files\":{\"name\":\"simple.pdf\"}}";

    private static final String BY_DOCUMENT =
            "{\"name\":\"Single letters\",\"format\":{\"type\":\"pdf\"},"
                    + "\"files\":{\"name\":\"letter_${document.nr,0000}.pdf\",\"split\":{\"level\":\"document\"}},"
                    + "\"sheet\":{\"duplex\":true,\"documentsStartOnFront\":true},"
                    + "\"index\":{\"formats\":[\"csv\",\"json\"],\"level\":\"document\"}}";

    private static final String UNKNOWN_OPERATION = "1281ef9d-7a74-4448-9adf-175a0166f32e";

    @Test
    void a_submit_is_accepted_with_the_operation_and_three_links_and_no_body() {
        var preset = client.preset("simple.OL-outputpreset", SIMPLE);
        var jobs = client.jobs(Pdfs.numbered("a", 1), 1);

        var reply = client.submission(Long.toString(preset), jobs, true);

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.bytes()).isEmpty();
        assertThat(reply.contentType()).isEqualTo("none");
        var id = reply.header("operationId").orElseThrow();
        assertThat(reply.headers("Link"))
                .containsExactly(
                        "<" + server.uri(OUTPUT + "getProgress/" + id) + ">; rel=\"progress\"",
                        "<" + server.uri(OUTPUT + "getResult/" + id) + ">; rel=\"result\"",
                        "<" + server.uri(OUTPUT + "cancel/" + id) + ">; rel=\"cancel\"");
    }

    @Test
    void the_result_of_one_file_is_its_bytes_with_the_jobs_in_the_order_given() {
        client.preset("simple one.OL-outputpreset", SIMPLE);
        long a = client.jobs(Pdfs.numbered("a", 2), 2).get(0);
        long b = client.jobs(Pdfs.numbered("b", 1), 1).get(0);

        var operation = client.submit("simple%20one.OL-outputpreset", List.of(b, a, b), true);
        var result = client.result(OUTPUT, operation);

        assertThat(result.contentType()).isEqualTo("application/octet-stream");
        assertThat(result.header("Content-Length"))
                .contains(Integer.toString(result.bytes().length));
        assertThat(Pdfs.texts(result.bytes())).containsExactly("b 1", "a 1", "a 2", "b 1");
    }

    @Test
    void the_result_is_given_in_each_form_as_often_as_asked() throws IOException {
        var preset = Long.toString(client.preset("simple.OL-outputpreset", SIMPLE));
        var operation = client.submit(preset, client.jobs(Pdfs.numbered("a", 1), 1), true);
        client.awaitDone(OUTPUT, operation);

        var path = api.post(OUTPUT + "getResultTxt/" + operation);
        var managed = api.post(OUTPUT + "getManagedResult/" + operation);
        var bytes = client.result(OUTPUT, operation).bytes();

        assertThat(path.contentType()).isEqualTo("text/plain");
        assertThat(Files.readAllBytes(Path.of(path.text()))).isEqualTo(bytes);
        assertThat(managed.contentType()).isEqualTo("application/json");
        assertThat(managed.json().get("files").toString()).isEqualTo("[\"simple.pdf\"]");
        assertThat(client.download(managed.json().get("identifier").asLong())).isEqualTo(bytes);
        assertThat(client.result(OUTPUT, operation).bytes()).isEqualTo(bytes);
    }

    @Test
    void several_files_are_told_by_their_paths_and_downloaded_from_a_folder() {
        var preset = Long.toString(client.preset("single.OL-outputpreset", BY_DOCUMENT));
        var operation = client.submit(preset, client.jobs(Pdfs.numbered("a", 5), 2), true);

        var paths = client.result(OUTPUT, operation);
        var managed = api.post(OUTPUT + "getManagedResult/" + operation).json();

        assertThat(paths.contentType()).isEqualTo("application/octet-stream");
        assertThat(paths.text().split(",")).hasSize(3).allMatch(path -> Path.of(path).isAbsolute());
        assertThat(managed.get("files").toString())
                .isEqualTo("[\"letter_0001.pdf\",\"letter_0002.pdf\",\"letter_0003.pdf\"]");
        var folder =
                "/rest/serverengine/filestore/file/" + managed.get("identifier").asLong() + "/";
        assertThat(Pdfs.texts(api.get(folder + "letter_0003.pdf").bytes()))
                .containsExactly("a 5", "");
        assertThat(api.get(folder + "Single%20letters_index.csv").text().lines()).hasSize(4);
        assertThat(api.get(folder + "Single%20letters_index.json").json()).hasSize(3);
        var manifest = api.get(folder + "manifest.json").json();
        assertThat(manifest.get("operation").asText()).isEqualTo(operation);
        assertThat(manifest.get("documents").get(2).get("file").asText())
                .isEqualTo("letter_0003.pdf");
        assertThat(manifest.get("files").get(2).get("pages").asInt()).isEqualTo(2);
        assertThat(manifest.get("files").get(2).get("sheets").asInt()).isEqualTo(1);
    }

    @Test
    void the_managed_result_is_the_bare_id_for_who_prefers_text() {
        var preset = Long.toString(client.preset("simple.OL-outputpreset", SIMPLE));
        var operation = client.submit(preset, client.jobs(Pdfs.numbered("a", 1), 1), true);
        client.awaitDone(OUTPUT, operation);

        var text = api.with("Accept", "text/plain").post(OUTPUT + "getManagedResult/" + operation);
        var any = api.with("Accept", "*/*").post(OUTPUT + "getManagedResult/" + operation);

        assertThat(text.contentType()).isEqualTo("text/plain");
        assertThat(text.text()).isEqualTo(any.json().get("identifier").asText());
    }

    @Test
    void a_job_set_is_submitted_by_body_or_by_path() {
        var preset = Long.toString(client.preset("simple.OL-outputpreset", SIMPLE));
        long jobSet = client.jobSet(client.contentSet(Pdfs.numbered("a", 2), "pagesPerItem=1"));

        var byBody =
                api.postJson(
                        OUTPUT + preset, "{\"identifier\":\"" + jobSet + "\",\"createOnly\":true}");
        var byPath =
                api.with("Content-Type", "application/json").post(OUTPUT + preset + "/" + jobSet);

        for (var reply : List.of(byBody, byPath)) {
            var result = client.result(OUTPUT, Client.operation(reply));
            assertThat(Pdfs.texts(result.bytes())).containsExactly("a 1", "a 2");
        }
    }

    @Test
    void ids_may_be_strings_of_digits_and_unknown_keys_are_ignored() {
        var preset = client.preset("simple.OL-outputpreset", SIMPLE);
        long job = client.jobs(Pdfs.numbered("a", 1), 1).get(0);

        var reply =
                api.postJson(
                        OUTPUT + preset + "/jobs",
                        "{\"identifiers\":[\""
                                + job
                                + "\"],\"createOnly\":true,\"runtimeParameters\":{\"a\":1},\"x\":2}");

        assertThat(Pdfs.texts(client.result(OUTPUT, Client.operation(reply)).bytes())).hasSize(1);
    }

    @Test
    void an_unknown_preset_is_told_in_the_words_that_clients_look_for() {
        var reply = client.submission("no%20such.OL-outputpreset", List.of(1L), true);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.contentType()).isEqualTo("application/json");
        assertThat(reply.json().at("/error/status").asInt()).isEqualTo(404);
        assertThat(reply.message()).contains("Output creation config");
        assertThat(reply.parameter()).isEqualTo("no such.OL-outputpreset");
    }

    @Test
    void a_file_that_is_no_preset_counts_as_unknown_preset() {
        long data = client.upload(Pdfs.numbered("a", 1), "a.pdf");

        assertThat(client.submission(Long.toString(data), List.of(1L), true).status())
                .isEqualTo(404);
    }

    @Test
    void the_first_missing_job_is_named_and_nothing_is_started() {
        var preset = client.preset("simple.OL-outputpreset", SIMPLE);
        long job = client.jobs(Pdfs.numbered("a", 1), 1).get(0);

        var reply =
                client.submission(
                        Long.toString(preset), List.of(job, 999_999_999L, 999_999_998L), true);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.message()).contains("Job").doesNotContain("Job Set");
        assertThat(reply.parameter()).isEqualTo("999999999");
        assertThat(reply.header("operationId")).isEmpty();
    }

    @Test
    void a_missing_job_set_is_named() {
        var preset = client.preset("simple.OL-outputpreset", SIMPLE);

        for (var reply :
                List.of(
                        api.postJson(OUTPUT + preset, "{\"identifier\":999999999}"),
                        api.post(OUTPUT + preset + "/999999999"))) {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.message()).contains("Job Set");
            assertThat(reply.parameter()).isEqualTo("999999999");
        }
    }

    @ParameterizedTest(name = "body: {0}")
    @ValueSource(
            strings = {
                "",
                "not json",
                "{}",
                "[]",
                "{\"identifiers\":[]}",
                "{\"identifiers\":[true]}",
                "{\"identifiers\":"
            })
    void a_body_that_lacks_its_structure_is_a_500_with_a_json_error(String body) {
        var preset = client.preset("simple.OL-outputpreset", SIMPLE);

        var reply = api.postJson(OUTPUT + preset + "/jobs", body);

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.contentType()).isEqualTo("application/json");
        assertThat(reply.message()).isNotBlank();
    }

    @Test
    void a_body_that_is_not_json_by_its_type_is_a_415() {
        var preset = client.preset("simple.OL-outputpreset", SIMPLE);

        var reply =
                api.with("Content-Type", "text/plain")
                        .post(OUTPUT + preset + "/jobs", new byte[] {'{', '}'});

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.json().at("/error/status").asInt()).isEqualTo(415);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GET, getProgress/, 404",
        "POST, getResult/, 404",
        "POST, getResultTxt/, 404",
        "POST, getManagedResult/, 404",
        "POST, cancel/, 404",
        "GET, getResult/, 405"
    })
    void an_unknown_operation_is_a_404_with_its_id(String verb, String method, int status) {
        var reply =
                api.send(
                        verb,
                        OUTPUT + method + UNKNOWN_OPERATION,
                        java.net.http.HttpRequest.BodyPublishers.noBody());

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.contentType()).isEqualTo("application/json");
        if (status == 404) {
            assertThat(reply.parameter()).isEqualTo(UNKNOWN_OPERATION);
        }
    }

    @Test
    void text_that_is_not_wanted_is_a_406() {
        var preset = Long.toString(client.preset("simple.OL-outputpreset", SIMPLE));
        var operation = client.submit(preset, client.jobs(Pdfs.numbered("a", 1), 1), true);

        var reply =
                api.with("Accept", "application/json").post(OUTPUT + "getResultTxt/" + operation);

        assertThat(reply.status()).isEqualTo(406);
        assertThat(reply.json().at("/error/status").asInt()).isEqualTo(406);
    }

    @Test
    void progress_and_cancel_answer_after_the_end_too() {
        var preset = Long.toString(client.preset("simple.OL-outputpreset", SIMPLE));
        var operation = client.submit(preset, client.jobs(Pdfs.numbered("a", 1), 1), true);
        client.awaitDone(OUTPUT, operation);

        var progress =
                api.with("Accept", "text/plain")
                        .get(OUTPUT + "getProgress/" + operation + "?_=123");
        var cancel = api.post(OUTPUT + "cancel/" + operation);

        assertThat(progress.contentType()).isEqualTo("text/plain");
        assertThat(progress.text()).isEqualTo("done");
        assertThat(cancel.status()).isEqualTo(204);
        assertThat(cancel.bytes()).isEmpty();
        assertThat(client.result(OUTPUT, operation).bytes()).isNotEmpty();
    }

    @Test
    void a_cancelled_operation_is_done_and_its_result_says_why_there_is_none() {
        var preset = Long.toString(client.preset("simple.OL-outputpreset", SIMPLE));
        var jobs = client.jobs(Pdfs.numbered("a", 2_000), 1);
        var operation = client.submit(preset, java.util.Collections.nCopies(20, jobs.get(0)), true);

        assertThat(api.post(OUTPUT + "cancel/" + operation).status()).isEqualTo(204);

        assertThat(api.get(OUTPUT + "getProgress/" + operation).text()).isEqualTo("done");
        var result = api.post(OUTPUT + "getResult/" + operation);
        assertThat(result.status()).isEqualTo(500);
        assertThat(result.message()).contains("cancelled");
        assertThat(api.post(OUTPUT + "cancel/" + operation).status()).isEqualTo(204);
    }

    @Test
    void delivery_puts_each_file_into_the_folder_once_and_the_result_is_there_all_the_same()
            throws IOException {
        var folder = Files.createDirectories(server.data().resolve("delivery/letters"));
        var preset =
                Long.toString(
                        client.preset(
                                "deliver.OL-outputpreset",
                                SIMPLE.replace("simple.pdf", "${operation.id}.pdf")
                                        .replace(
                                                "}}",
                                                "},\"delivery\":{\"type\":\"folder\",\"folder\":\"letters\"}}")));
        var jobs = client.jobs(Pdfs.numbered("a", 1), 1);

        var kept = client.submit(preset, jobs, true);
        var delivered = client.submit(preset, jobs, false);
        client.awaitDone(OUTPUT, kept);
        client.awaitDone(OUTPUT, delivered);

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains(delivered + ".pdf")
                    .doesNotContain(kept + ".pdf");
        }
        assertThat(client.result(OUTPUT, delivered).bytes())
                .isEqualTo(Files.readAllBytes(folder.resolve(delivered + ".pdf")));
        assertThat(api.post(OUTPUT + "getManagedResult/" + kept).status()).isEqualTo(200);
    }

    @Test
    void a_destination_that_does_not_exist_is_told_when_the_request_is_made() {
        var preset =
                client.preset(
                        "astray.OL-outputpreset",
                        SIMPLE.replace(
                                "}}",
                                "},\"delivery\":{\"type\":\"folder\",\"folder\":\"nowhere\"}}"));

        var reply =
                client.submission(
                        Long.toString(preset), client.jobs(Pdfs.numbered("a", 1), 1), false);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("nowhere");
    }

    @Test
    void a_document_that_does_not_keep_to_the_standard_of_the_preset_is_named() {
        var preset =
                client.preset(
                        "archive.OL-outputpreset",
                        "{\"name\":\"a\",\"format\":{\"type\":\"pdf\",\"conformance\":\"PDF/A-2b\"}}");
        var operation =
                client.submit(Long.toString(preset), client.jobs(Pdfs.numbered("a", 1), 1), true);

        var result = api.post(OUTPUT + "getResult/" + operation);

        assertThat(result.status()).isEqualTo(500);
        assertThat(result.message())
                .startsWith("Document 1 (")
                .contains("must conform to PDF/A-2b", "no standard");
    }

    @Test
    void a_later_preset_of_the_same_name_is_the_one_that_the_name_means() {
        client.preset("twice.OL-outputpreset", SIMPLE.replace("simple.pdf", "old.pdf"));
        client.preset("twice.OL-outputpreset", SIMPLE.replace("simple.pdf", "new.pdf"));
        var jobs = client.jobs(Pdfs.numbered("a", 1), 1);

        var operation = client.submit("twice.OL-outputpreset", jobs, true);
        client.awaitDone(OUTPUT, operation);

        assertThat(
                        api.post(OUTPUT + "getManagedResult/" + operation)
                                .json()
                                .get("files")
                                .get(0)
                                .asText())
                .isEqualTo("new.pdf");
    }

    @Test
    void a_broken_preset_is_refused_at_upload_with_the_place() {
        var reply =
                client.uploadPreset(
                        "x.OL-outputpreset", SIMPLE.replace("simple.pdf", "${file.number}.pdf"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("files.name").contains("file.number");
    }

    @Test
    void the_list_of_operations_is_a_bare_array() {
        var reply = api.get(OUTPUT + "getOperations");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("application/json");
        assertThat(reply.json().isArray()).isTrue();
    }

    @Test
    void handshake_version_and_what_is_not_implemented() {
        assertThat(api.get(OUTPUT).text())
                .isEqualTo("Server Engine REST Service available: OutputCreationRestService");
        assertThat(api.get(OUTPUT + "version").text()).isEqualTo("2025.2.0");
        assertThat(api.get(OUTPUT + "execute/a,b/10").status()).isEqualTo(501);
    }
}
