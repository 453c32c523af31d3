package org.platen.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.ContractAssertions.assertError;
import static org.platen.server.ContractAssertions.assertJson;
import static org.platen.server.ContractAssertions.assertService;
import static org.platen.server.ContractAssertions.assertText;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.server.Api.Reply;

/** {@code file-store.md} without its uploads: download, deletion, list. */
class FilestoreIT extends OnSharedServer {

    private static final String FILESTORE = "/rest/serverengine/filestore";

    private static final String PRESET =
            "{\"name\":\"Folder\",\"format\":{\"type\":\"pdf\"},\"files\":"
                    + "{\"name\":\"letter_${document.nr}.pdf\",\"split\":{\"level\":\"document\"}}}";

    private static final byte[] BYTES = "Zürich;8001\r\n\0\n".getBytes(UTF_8);

    @Test
    void two_files_of_one_name_keep_their_ids_and_the_name_means_the_newest() {
        var name = "twice-" + UUID.randomUUID() + ".csv";
        long older = client.upload(new byte[] {1}, name);
        long newer = client.upload(new byte[] {2}, name);

        assertThat(older).isNotEqualTo(newer);
        assertThat(client.download(older)).containsExactly(1);
        assertThat(api.get(FILESTORE + "/file/" + name).bytes()).containsExactly(2);

        assertText(api.get(FILESTORE + "/delete/" + newer), true);
        assertThat(api.get(FILESTORE + "/file/" + name).bytes()).containsExactly(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "two words.csv",
                "Überweisung é.csv",
                "注文.csv",
                "a+b&c=d;e.csv",
                "100%.csv",
                "quote\"d.csv",
                "{1}.csv",
                "m.OL-datamapper",
                "no extension"
            })
    void a_name_stands_for_the_file_in_a_path(String name) {
        long id = client.upload(BYTES, name);

        var reply = api.get(FILESTORE + "/file/" + Client.encoded(name));
        var sloppy = api.get("/rest//serverengine/filestore//file/" + Client.encoded(name) + "/");

        assertThat(reply.bytes()).isEqualTo(BYTES);
        assertThat(sloppy.status()).isEqualTo(200);
        assertThat(sloppy.bytes()).isEqualTo(BYTES);
        assertText(api.get(FILESTORE + "/delete/" + Client.encoded(name)), true);
        assertThat(api.head(FILESTORE + "/file/" + id).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Promo-EN-1000.csv | attachment; filename=Promo-EN-1000.csv",
                "two words.csv | attachment; filename=\"two words.csv\"",
                "say \"yes\".csv | attachment; filename=\"say \\\"yes\\\".csv\"",
                "Überweisung.csv | attachment; filename=\"_berweisung.csv\"; filename*=UTF-8''%C3%9Cberweisung.csv"
            })
    void a_download_tells_its_name_length_and_type(String name, String disposition) {
        long id = client.upload(BYTES, name);

        var reply = api.get(FILESTORE + "/file/" + id);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("application/octet-stream");
        assertThat(reply.headers("Content-Disposition")).containsExactly(disposition);
        assertThat(reply.header("Content-Length")).contains(Integer.toString(BYTES.length));
        assertThat(reply.header("OL-Original-Filename"))
                .contains(name.chars().allMatch(c -> c < 128) ? name : Client.encoded(name));
        assertThat(reply.bytes()).isEqualTo(BYTES);
    }

    @Test
    void a_file_without_name_is_named_by_its_id_and_has_no_original_name() {
        long id = api.post(FILESTORE + "/DataFile", BYTES).id();

        var reply = api.get(FILESTORE + "/file/" + id);

        assertThat(reply.header("Content-Disposition")).contains("attachment; filename=" + id);
        assertThat(reply.header("OL-Original-Filename")).isEmpty();
    }

    @Test
    void head_tells_whether_a_file_exists() {
        long id = client.upload(BYTES, "there.csv");

        assertHead(api.head(FILESTORE + "/file/" + id), "application/octet-stream");
        assertHead(api.head(FILESTORE + "/file/there.csv"), "application/octet-stream");
        assertThat(api.head(FILESTORE + "/file/" + id).header("Content-Length"))
                .contains(Integer.toString(BYTES.length));
        assertThat(api.head(FILESTORE + "/file/999999999").status()).isEqualTo(404);
        assertThat(api.head(FILESTORE + "/file/not-there.csv").status()).isEqualTo(404);
        assertThat(api.head(FILESTORE + "/file/not-there.csv").bytes()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}{2}")
    @CsvSource({
        "GET, /file/, 999999999",
        "GET, /file/, not there.csv",
        "GET, /file/, 99999999999999999999",
        "GET, /file/, 0",
        "GET, /file/, -123456",
        "GET, /delete/, 999999999",
        "POST, /delete/, 999999999",
        "POST, /delete/, not there.csv"
    })
    void what_does_not_exist_is_a_404_that_names_it(String verb, String method, String file) {
        var reply =
                api.send(verb, FILESTORE + method + Client.encoded(file), BodyPublishers.noBody());

        assertError(reply, 404, "missing", file);
    }

    @Test
    void a_name_of_digits_is_an_id_and_never_a_name() {
        client.upload(BYTES, "888888888");

        assertError(api.get(FILESTORE + "/file/888888888"), 404, "missing", "888888888");
    }

    @ParameterizedTest(name = "by {0}")
    @ValueSource(strings = {"GET", "POST"})
    void a_deleted_file_is_gone_with_its_bytes(String verb) {
        var before = FilesOnDisk.of(server);
        long id = client.upload(BYTES, "passing.csv");
        assertThat(before.haveGrown()).isTrue();

        assertText(api.send(verb, FILESTORE + "/delete/" + id, BodyPublishers.noBody()), true);

        assertError(api.get(FILESTORE + "/file/" + id), 404, "missing", id);
        assertError(
                api.send(verb, FILESTORE + "/delete/" + id, BodyPublishers.noBody()),
                404,
                "missing",
                id);
        before.assertNothingAdded();
    }

    @ParameterizedTest(name = "by {0}")
    @ValueSource(strings = {"GET", "POST"})
    void a_file_that_content_is_in_cannot_be_deleted(String verb) {
        long file = client.upload(Pdfs.numbered("needed", 1), "needed.pdf");
        client.contentSetOf(file);

        var reply = api.send(verb, FILESTORE + "/delete/" + file, BodyPublishers.noBody());

        assertError(reply, 400, "file is still required by OL Connect", file);
        assertHead(api.head(FILESTORE + "/file/" + file), "application/octet-stream");
        assertThat(Pdfs.texts(client.download(file))).containsExactly("needed 1");
    }

    @Test
    void asking_what_a_deletion_would_answer_deletes_nothing() {
        long id = client.upload(BYTES, "a.csv");

        assertHead(api.head(FILESTORE + "/delete/" + id), "text/plain");

        assertThat(client.download(id)).isEqualTo(BYTES);
    }

    @Test
    void a_folder_comes_as_a_zip_and_its_members_one_by_one() throws IOException {
        long folder = folderOfLetters();

        var zip = api.get(FILESTORE + "/file/" + folder);
        var member = api.get(FILESTORE + "/file/" + folder + "/letter_2.pdf?output=x");

        assertThat(zip.status()).isEqualTo(200);
        assertThat(zip.contentType()).isEqualTo("application/zip");
        assertThat(zip.header("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=")
                .containsPattern("\\.zip\"?$");
        assertThat(entries(zip.bytes()))
                .contains("letter_1.pdf", "letter_2.pdf", "manifest.json")
                .allMatch(name -> !name.startsWith("/") && !name.contains(".."));
        assertHead(api.head(FILESTORE + "/file/" + folder), "application/zip");

        assertThat(member.status()).isEqualTo(200);
        assertThat(member.contentType()).isEqualTo("application/octet-stream");
        assertThat(member.header("Content-Disposition"))
                .contains("attachment; filename=letter_2.pdf");
        assertThat(member.header("OL-Original-Filename")).contains("letter_2.pdf");
        assertThat(member.header("Content-Length"))
                .contains(Integer.toString(member.bytes().length));
        assertThat(Pdfs.texts(member.bytes())).containsExactly("a 2");
        assertHead(
                api.head(FILESTORE + "/file/" + folder + "/letter_2.pdf"),
                "application/octet-stream");
        assertError(
                api.get(FILESTORE + "/file/" + folder + "/letter_3.pdf"),
                404,
                "missing",
                "letter_3.pdf");
    }

    @Test
    void no_path_leads_out_of_a_folder() throws IOException {
        long folder = folderOfLetters();
        long other = client.upload(BYTES, "other.csv");
        var secret = Files.writeString(server.data().resolve("secret.txt"), "secret");
        var up = List.of("../", "..%2F", "%2E%2E/", "%2e%2e%2f", "..%5C", "x/../../");

        for (var step : up) {
            for (int steps = 1; steps <= 5; steps++) {
                var path = step.repeat(steps) + secret.getFileName();
                assertRefused(FILESTORE + "/file/" + folder + "/" + path);
                assertRefused(FILESTORE + "/file/" + other + "/" + path);
                assertRefused(FILESTORE + "/file/" + path);
            }
        }
        assertRefused(FILESTORE + "/file/" + folder + "/%2F" + Client.encoded(secret.toString()));
        assertRefused(FILESTORE + "/file/" + folder + "/" + secret);
        assertRefused(FILESTORE + "/file/" + folder + "/letter_1.pdf%00.txt");
        assertRefused(FILESTORE + "/file/" + folder + "/.");
    }

    private void assertRefused(String path) {
        var reply = api.get(path);

        assertThat(reply.status()).as("%s: %s", path, reply).isIn(400, 404);
        assertThat(reply.text()).doesNotContain("secret\n").isNotEqualTo("secret");
    }

    @Test
    void a_download_can_be_continued() {
        long id = client.upload("0123456789".getBytes(UTF_8), "digits.txt");

        var rest = api.with("Range", "bytes=7-").get(FILESTORE + "/file/" + id);

        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.text()).isEqualTo("789");
        assertThat(rest.header("Content-Range")).contains("bytes 7-9/10");
    }

    @Test
    void the_list_of_resources_has_the_persistent_files_of_the_types_asked_for() {
        long template = upload("template?persistent=true&filename=t.OL-template");
        long mapping = upload("DataMiningConfig?persistent=true&filename=m.OL-datamapper");
        long jobs = upload("JobCreationConfig?persistent=true&filename=j.OL-jobpreset");
        long output = client.preset("o.OL-outputpreset", PRESET);
        long data = upload("DataFile?persistent=true&filename=d.csv");
        long passing = upload("template?persistent=false&filename=p.OL-template");

        for (var query : List.of("", "?type=", "?other=1")) {
            assertThat(resources(query))
                    .as(query)
                    .contains(template, mapping, jobs, output)
                    .doesNotContain(data, passing);
        }
        assertThat(resources("?type=TEMPLATE")).contains(template).doesNotContain(mapping, jobs);
        assertThat(resources("?type=DATA_FILE,TEMPLATE"))
                .contains(data, template)
                .doesNotContain(mapping);
        assertThat(resources("?type=JOB_CREATION_CONFIG,OUTPUT_CREATION_CONFIG"))
                .contains(jobs, output)
                .doesNotContain(data, template, passing);
        assertThat(resources("?type=GENERIC")).doesNotContain(data, template);
        assertThat(resources("?type=CONTENT_CREATION_CONFIG,WEAVER_CONFIG")).isEmpty();
    }

    @Test
    void a_resource_is_listed_with_id_name_path_type_and_size() {
        long id = upload("DataMiningConfig?persistent=true&filename=listed.OL-datamapper");

        var listed = assertJson(api.get(FILESTORE + "/resources?type=DATA_MAPPING_CONFIG"));

        var entry = entry(listed, id);
        assertThat(entry.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "name", "path", "type", "size");
        assertThat(entry.get("id").isIntegralNumber()).isTrue();
        assertThat(entry.get("name").asText()).isEqualTo("listed.OL-datamapper");
        assertThat(entry.get("type").asText()).isEqualTo("DATA_MAPPING_CONFIG");
        assertThat(entry.get("size").asLong()).isEqualTo(BYTES.length);
        assertThat(Path.of(entry.get("path").asText())).hasBinaryContent(BYTES);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"FOO", "template", "TEMPLATE,FOO"})
    void an_unknown_type_is_a_500_in_the_words_that_clients_know(String types) {
        var name = types.substring(types.indexOf(',') + 1);

        var reply = api.get(FILESTORE + "/resources?type=" + types);

        assertError(reply, 500, "ManagedFileType." + name, name);
        assertThat(reply.message()).matches("No enum constant \\S+ManagedFileType\\." + name);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /template/report/1",
        "GET, /DataMiningConfig/runtimeparameters/1",
        "GET, /JobCreationConfig/runtimeparameters/1",
        "POST, /file/1",
        "POST, /dir/1"
    })
    void what_is_not_offered_is_a_501(String verb, String method) {
        var reply = api.send(verb, FILESTORE + method, BodyPublishers.ofByteArray(BYTES));

        assertError(reply, 501, "not", "");
    }

    @Test
    void handshake_and_version() {
        assertService(server, FILESTORE, "FilestoreRestService");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST, /DataFile",
        "POST, /template",
        "GET, /file/1",
        "HEAD, /file/1",
        "GET, /delete/1",
        "POST, /delete/1",
        "GET, /resources"
    })
    void nothing_is_done_for_strangers(String verb, String method) {
        var reply =
                Api.anonymous(server)
                        .send(verb, FILESTORE + method, BodyPublishers.ofByteArray(BYTES));

        assertThat(reply.status()).isEqualTo(401);
    }

    private long folderOfLetters() {
        var preset = Long.toString(client.preset("folder.OL-outputpreset", PRESET));
        var operation = client.submit(preset, client.jobs(Pdfs.numbered("a", 2), 1), true);
        client.awaitDone(OUTPUT, operation);
        var managed = api.post(OUTPUT + "getManagedResult/" + operation);
        return assertJson(managed).get("identifier").asLong();
    }

    private static List<String> entries(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private long upload(String method) {
        return Client.expect(200, api.post(FILESTORE + "/" + method, BYTES)).id();
    }

    private List<Long> resources(String query) {
        var ids = new ArrayList<Long>();
        assertJson(api.get(FILESTORE + "/resources" + query))
                .forEach(entry -> ids.add(entry.get("id").asLong()));
        return ids;
    }

    private static JsonNode entry(JsonNode list, long id) {
        for (var entry : list) {
            if (entry.get("id").asLong() == id) {
                return entry;
            }
        }
        throw new AssertionError(id + " is not in " + list);
    }

    /** HEAD says the type that GET says (RFC 9110, section 9.3.2). */
    private static void assertHead(Reply reply, String type) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.bytes()).isEmpty();
        assertThat(reply.contentType()).isEqualTo(type);
    }
}
