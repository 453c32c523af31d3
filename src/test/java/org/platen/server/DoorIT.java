package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(reply.message()).contains("page on another site", "https://evil.example");
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

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/%00",
                "/..;/",
                "/%zz",
                "/rest/%00",
                "/rest/platen/..;/v1/operations",
                "/[",
                "*",
                "/rest/platen/v1/operations/%00",
                "/rest/serverengine/filestore/file/%ff%fe",
                "/rest/platen/v1/operations?before=%00",
                "/rest/platen/v1/audit?user=%00",
                "/error?x=y",
                "x:80"
            })
    void odd_targets_are_a_fault_of_the_client_and_answered_without_a_page(String target) {
        try (var connection = new Connection(server)) {
            var authorization = "Authorization: " + Api.basic("admin", PlatenServer.ADMIN_PASSWORD);
            connection.head("GET " + target + " HTTP/1.1", "Host: x", authorization);

            assertThat(connection.line()).matches("HTTP/1.1 40[0345] .*");
        }
    }

    @Test
    void a_long_target_is_answered() {
        assertThat(api.get("/" + "a".repeat(30_000)).status()).isEqualTo(404);
        assertThat(api.get(OPERATIONS + "/" + "a".repeat(30_000)).status()).isEqualTo(404);
    }

    @Test
    void a_malformed_request_is_not_called_an_internal_fault() {
        var reply = api.get("/rest/platen/v1/operations/%ff%fe");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.contentType()).isEqualTo("application/problem+json");
        assertThat(reply.text()).contains("malformed").doesNotContain("internal");
    }

    @Test
    void the_same_user_put_many_times_at_once_is_made_once() {
        var name = "user-" + UUID.randomUUID();
        var calls =
                IntStream.range(0, 8)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        api.putJson(
                                                                        "/rest/platen/v1/users/"
                                                                                + name,
                                                                        "{\"password\":\"long enough\",\"roles\":[\"ROLE_DATA\"]}")
                                                                .status()))
                        .toList();

        var statuses = calls.stream().map(CompletableFuture::join).toList();

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(Api.of(server, name, "long enough").get(OPERATIONS).status()).isEqualTo(200);
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
        assertThat(reply.text()).contains("The body is not valid JSON");
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
