package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every request passes: its site, its size, its headers, the kind of file it asks for. */
class DoorIT extends OnSharedServer {

    private static final String OPERATIONS = "/rest/platen/v1/operations";

    private static final String FILESTORE = "/rest/serverengine/filestore/";

    @Test
    void a_page_of_another_site_changes_nothing_by_a_password_that_the_browser_remembers() {
        var file = client.upload(new byte[] {1}, "site.csv");
        var page = api.with("Origin", "https://evil.example");

        assertThat(page.postJson(OPERATIONS, "{}").status()).isEqualTo(403);
        assertThat(page.get(FILESTORE + "delete/" + file).status()).isEqualTo(403);
        var reply = page.post(FILESTORE + "delete/" + file);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.message()).contains("page of another site", "https://evil.example");
        assertThat(client.download(file)).containsExactly(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/rest/platen/v1/operations, 200", "/nowhere, 404", "/error, 404"})
    void every_answer_tells_browsers_what_they_must_not_do(String path, int status) {
        var reply = api.get(path);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(reply.header("Referrer-Policy")).contains("no-referrer");
        assertThat(reply.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(reply.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(reply.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void a_refusal_has_these_headers_too() {
        var reply = Api.anonymous(server).get(OPERATIONS);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("Content-Security-Policy")).isPresent();
    }

    @Test
    void a_body_beyond_the_limit_of_its_call_is_not_read() {
        var body =
                ("{\"password\":\"" + "x".repeat(2 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        var announced =
                api.with("Content-Type", "application/json")
                        .send("PUT", "/rest/platen/v1/users/big", BodyPublishers.ofByteArray(body));
        var chunked =
                api.with("Content-Type", "application/json")
                        .send(
                                "PUT",
                                "/rest/platen/v1/users/big",
                                BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)));

        assertThat(announced.status()).as(announced.toString()).isEqualTo(413);
        assertThat(announced.text()).contains("1048576 bytes");
        assertThat(chunked.status()).as(chunked.toString()).isEqualTo(413);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2000, [", "2000, {\"a\":", "1, {\"identifiers\":[1"})
    void json_that_cannot_be_read_is_explained(int times, String text) {
        var reply = api.postJson(OPERATIONS, text.repeat(times));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.text()).contains("The body is no JSON");
    }

    @Test
    void a_number_of_too_many_digits_is_explained() {
        var reply = api.postJson(OPERATIONS, "{\"jobs\":[" + "9".repeat(2_000) + "]}");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
    }

    @Test
    void files_ask_for_the_role_of_their_kind() {
        long data = client.upload(new byte[] {1}, "kind.csv");
        long preset = preset();
        var ofData = user("ROLE_DATA");
        var ofResources = user("ROLE_RESOURCE");

        assertThat(ofResources.get(FILESTORE + "file/" + data).status()).isEqualTo(403);
        assertThat(ofResources.head(FILESTORE + "file/" + data).status()).isEqualTo(403);
        assertThat(ofResources.post(FILESTORE + "delete/" + data).status()).isEqualTo(403);
        assertThat(ofResources.get(FILESTORE + "resources?type=DATA_FILE").status()).isEqualTo(403);
        assertThat(ofData.get(FILESTORE + "file/" + preset).status()).isEqualTo(403);
        assertThat(ofData.post(FILESTORE + "delete/" + preset).status()).isEqualTo(403);
        assertThat(ofData.get(FILESTORE + "resources").status()).isEqualTo(403);

        assertThat(ofData.get(FILESTORE + "file/" + data).status()).isEqualTo(200);
        assertThat(ofResources.get(FILESTORE + "resources").status()).isEqualTo(200);
        assertThat(ofResources.post(FILESTORE + "delete/" + preset).status()).isEqualTo(200);
        assertThat(ofData.post(FILESTORE + "delete/" + data).status()).isEqualTo(200);
    }

    private long preset() {
        return api.post(
                        FILESTORE + "OutputCreationConfig?filename=kind.OL-outputpreset",
                        "{\"name\":\"Kind\"}".getBytes(StandardCharsets.UTF_8))
                .id();
    }

    private Api user(String role) {
        var name = "user-" + UUID.randomUUID();
        api.putJson(
                "/rest/platen/v1/users/" + name,
                "{\"password\":\"long enough\",\"roles\":[\"" + role + "\"]}");
        return Api.of(server, name, "long enough");
    }
}
