package org.platen.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.ContractAssertions.assertError;
import static org.platen.server.ContractAssertions.assertJson;
import static org.platen.server.ContractAssertions.assertText;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The uploads of {@code file-store.md}, and section 3 of {@code clients.md}. */
class UploadIT extends OnSharedServer {

    private static final String FILESTORE = "/rest/serverengine/filestore";

    private static final String PRESET =
            "{\"name\":\"Folder\",\"format\":{\"type\":\"pdf\"},\"files\":"
                    + "{\"name\":\"letter_${document.nr}.pdf\",\"split\":{\"level\":\"document\"}}}";

    private static final byte[] BYTES = "Zürich;8001\r\n\0\n".getBytes(UTF_8);

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "DataFile, application/octet-stream",
        "DataFile, application/pdf",
        "DataMiningConfig, application/octet-stream",
        "template, application/zip",
        "JobCreationConfig, application/xml",
        "OutputCreationConfig, application/xml",
        "OutputCreationConfig, application/json"
    })
    void an_upload_answers_with_the_id_as_bare_text(String method, String contentType) {
        var body = method.equals("OutputCreationConfig") ? PRESET.getBytes(UTF_8) : BYTES;

        var reply =
                api.with("Content-Type", contentType)
                        .post(FILESTORE + "/" + method + "?filename=a.b&persistent=false", body);

        assertText(reply, reply.id());
        assertThat(reply.id()).isBetween(1L, 1L << 53);
        assertThat(client.download(reply.id())).isEqualTo(body);
    }

    @ParameterizedTest(name = "?{0}")
    @ValueSource(
            strings = {
                "",
                "persistent=true&filename=m.OL-datamapper",
                "filename=file&persistent=false",
                "persistent=True",
                "filename=file",
                "filename=",
                "named=true&other=1"
            })
    void filename_and_persistent_may_be_given_or_not_and_other_parameters_are_ignored(
            String query) {
        var reply = api.post(FILESTORE + "/DataFile?" + query, BYTES);

        assertText(reply, reply.id());
        assertThat(client.download(reply.id())).isEqualTo(BYTES);
    }

    @Test
    void persistent_is_read_without_regard_to_case() {
        long kept = api.post(FILESTORE + "/DataMiningConfig?persistent=True", BYTES).id();
        long passing = api.post(FILESTORE + "/DataMiningConfig?persistent=False", BYTES).id();
        long unsaid = api.post(FILESTORE + "/DataMiningConfig", BYTES).id();

        assertThat(resources("?type=DATA_MAPPING_CONFIG"))
                .contains(kept)
                .doesNotContain(passing, unsaid);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "DataFile",
                "DataMiningConfig",
                "template",
                "JobCreationConfig",
                "OutputCreationConfig"
            })
    void an_empty_body_is_a_400_and_leaves_nothing(String method) {
        var before = FilesOnDisk.of(server);

        assertError(api.post(FILESTORE + "/" + method + "?filename=a"), 400, "empty", "");
        assertError(
                api.with("Content-Type", "application/json")
                        .post(FILESTORE + "/" + method + "?filename=a"),
                400,
                "empty",
                "");
        before.assertNothingAdded();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a%2Fb", "%2Fa", "a%5Cb", "a%0Ab", "a%00b", "a%7Fb", ".", ".."})
    void a_name_with_separators_or_control_characters_is_a_400(String name) {
        var before = FilesOnDisk.of(server);

        var reply = api.post(FILESTORE + "/DataFile?filename=" + name, BYTES);

        assertError(reply, 400, "file name", URLDecoder.decode(name, UTF_8));
        before.assertNothingAdded();
    }

    @Test
    void a_name_may_have_255_bytes_and_no_more() {
        var longest = "a".repeat(253) + "é";

        var taken = api.post(FILESTORE + "/DataFile?filename=" + Client.encoded(longest), BYTES);
        var refused =
                api.post(FILESTORE + "/DataFile?filename=" + Client.encoded(longest + "b"), BYTES);

        assertText(taken, taken.id());
        assertError(refused, 400, "255", longest + "b");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json | line 1",
                "`{\"name\":\"x\",\n\"name\":1}` | line 2",
                "<preset/> | is XML",
                "[] | object",
                "{} | name is missing",
                "{\"name\":\"x\",\"format\":{\"type\":\"afp\"}} | format.type",
                "{\"name\":\"x\",\"format\":{\"type\":\"pdf\"},\"shet\":{}} | did you mean sheet?",
                "{\"name\":\"x\",\"format\":{\"type\":\"pdf\"},\"files\":{\"name\":\"${file.number}.pdf\"}} | files.name",
                "{\"name\":\"x\",\"format\":{\"type\":\"pdf\"},\"files\":{\"split\":{\"every\":0,\"unit\":\"sheet\"}}} | files.split.every"
            })
    void a_wrong_output_preset_is_refused_with_place_and_reason(String preset, String reason) {
        var before = FilesOnDisk.of(server);

        var reply = client.uploadPreset("wrong.OL-outputpreset", preset);

        assertError(reply, 400, reason, "wrong.OL-outputpreset");
        assertThat(api.head(FILESTORE + "/file/wrong.OL-outputpreset").status()).isEqualTo(404);
        before.assertNothingAdded();
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() {
        var before = FilesOnDisk.of(server);

        try (var connection = new Connection(server)) {
            connection
                    .head(
                            "POST " + FILESTORE + "/DataFile?filename=half.pdf HTTP/1.1",
                            "Host: localhost",
                            "Authorization: " + Api.basic("admin", PlatenServer.ADMIN_PASSWORD),
                            "Content-Type: application/octet-stream",
                            "Content-Length: 1000000")
                    .send(new byte[500_000]);
            before.awaitGrowth();
        }

        before.assertNothingAdded();
        assertThat(api.head(FILESTORE + "/file/half.pdf").status()).isEqualTo(404);
    }

    @Test
    void a_chunked_upload_that_breaks_off_leaves_nothing() {
        var before = FilesOnDisk.of(server);

        try (var connection = new Connection(server)) {
            connection
                    .head(
                            "POST " + FILESTORE + "/DataFile?filename=chunk.pdf HTTP/1.1",
                            "Host: localhost",
                            "Authorization: " + Api.basic("admin", PlatenServer.ADMIN_PASSWORD),
                            "Transfer-Encoding: chunked")
                    .send("40000\r\n".getBytes(UTF_8))
                    .send(new byte[0x40000]);
            before.awaitGrowth();
        }

        before.assertNothingAdded();
        assertThat(api.head(FILESTORE + "/file/chunk.pdf").status()).isEqualTo(404);
    }

    private List<Long> resources(String query) {
        var ids = new ArrayList<Long>();
        assertJson(api.get(FILESTORE + "/resources" + query))
                .forEach(entry -> ids.add(entry.get("id").asLong()));
        return ids;
    }
}
