package org.platen.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.Client.expect;
import static org.platen.server.ContractAssertions.assertProblem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.server.Api.Reply;

/** The conventions of our own interface, and the calls about operations and content. */
class OwnInterfaceIT extends OnSharedServer {

    private static final String OWN = "/rest/platen/v1/";

    private static final String OPERATIONS = OWN + "operations";

    private static final String CONTENT = OWN + "contentsets";

    private static final String USERS = OWN + "users/";

    private static final String PASSWORD =
            "{\"password\":\"horse correct\",\"roles\":[\"ROLE_DATA\"]}";

    private static final String FILES = "/rest/serverengine/filestore/file/";

    @Test
    void one_call_leads_from_content_to_output_and_the_operation_tells_of_itself() {
        var file = "own-" + UUID.randomUUID() + ".OL-outputpreset";
        long preset = client.preset(file, Client.ONE_FILE);
        long content = client.contentSet(Pdfs.numbered("a", 3), "pagesPerItem=1");
        var label = "November, Lüneburg " + content;

        var accepted =
                expect(
                        202,
                        api.with("X-Platen-Label", Client.encoded(label))
                                .postJson(
                                        OPERATIONS,
                                        "{\"preset\":\"%s\",\"contentSet\":%d,\"createOnly\":true}"
                                                .formatted(file, content)));
        var id = accepted.json().get("id").asText();
        client.awaitDone(OUTPUT, id);

        var seen = expect(200, api.get(OPERATIONS + "/" + id)).json();
        assertThat(seen.at("/preset/file").asText()).isEqualTo(file);
        assertThat(seen.at("/preset/name").asText()).isEqualTo("All");
        assertThat(seen.at("/preset/version").asLong()).isEqualTo(preset);
        assertThat(seen.at("/label").asText()).isEqualTo(label);
        assertThat(seen.at("/counts").toString())
                .isEqualTo("{\"documents\":3,\"pages\":3,\"sheets\":3,\"files\":1}");
        assertThat(seen.at("/step").asText()).isEqualTo("Done");
        assertThat(seen.get("output")).isEqualTo(api.get(OPERATIONS + "/" + id + "/output").json());
        assertThat(seen.at("/output/files/0/name").asText()).isEqualTo("all.pdf");
        assertThat(ids(api.get(OPERATIONS + "?label=" + Client.encoded(label))))
                .containsExactly(id);
        assertThat(ids(api.get(OPERATIONS + "?state=DONE&preset=" + file))).containsExactly(id);
        assertThat(ids(api.get(OPERATIONS + "?state=FAILED&preset=" + file))).isEmpty();
    }

    @Test
    void a_delivery_is_told_with_the_name_that_the_file_got() throws IOException {
        var folder = "own-" + UUID.randomUUID();
        var destination =
                Files.createDirectories(server.data().resolve("delivery").resolve(folder));
        Files.writeString(destination.resolve("all.pdf"), "of somebody else");
        var preset =
                client.preset(
                        folder + ".OL-outputpreset",
                        Client.ONE_FILE.replaceFirst(
                                "}$",
                                ",\"delivery\":{\"type\":\"folder\",\"folder\":\""
                                        + folder
                                        + "\"}}"));
        long job = client.jobs(Pdfs.numbered("a", 1), 1).get(0);
        var id =
                expect(
                                202,
                                api.postJson(
                                        OPERATIONS,
                                        "{\"preset\":\"" + preset + "\",\"jobs\":[" + job + "]}"))
                        .json()
                        .get("id")
                        .asText();
        client.awaitDone(OUTPUT, id);

        var deliveries = api.get(OPERATIONS + "/" + id + "/output").json().get("deliveries");

        assertThat(deliveries).hasSize(1);
        var delivery = deliveries.get(0);
        assertThat(delivery.get("file").asText()).isEqualTo("all.pdf");
        assertThat(delivery.get("name").asText()).isEqualTo("all (" + id + ").pdf");
        assertThat(delivery.get("renamed").asBoolean()).isTrue();
        assertThat(delivery.get("at").asText()).endsWith("Z");
        assertThat(
                        Files.exists(
                                Path.of(delivery.get("folder").asText())
                                        .resolve(delivery.get("name").asText())))
                .isTrue();
    }

    @Test
    void explicit_delivery_without_a_folder_is_refused() {
        var preset = Long.toString(client.preset("own.OL-outputpreset", Client.ONE_FILE));
        long job = client.jobs(Pdfs.numbered("a", 1), 1).get(0);

        assertProblem(
                api.postJson(
                        OPERATIONS,
                        "{\"preset\":\"%s\",\"jobs\":[%d],\"createOnly\":false}"
                                .formatted(preset, job)),
                400,
                "no delivery folder",
                preset);
    }

    @Test
    void an_operation_is_cancelled_with_a_reason_deleted_and_then_unknown() {
        var id = done();
        var file = api.get(OPERATIONS + "/" + id).json().get("result").asText();

        var tooLate = api.postJson(OPERATIONS + "/" + id + "/cancel", "{\"reason\":\"late\"}");
        assertProblem(tooLate, 409, "is DONE", id);
        assertThat(tooLate.json().get("code").asText()).isEqualTo("request.state");
        assertThat(api.get(FILES + file).status()).isEqualTo(200);

        expect(204, api.send("DELETE", OPERATIONS + "/" + id, BodyPublishers.noBody()));

        assertProblem(api.get(OPERATIONS + "/" + id), 404, "No operation", id);
        assertThat(api.get(FILES + file).status()).isEqualTo(404);
        assertThat(api.send("DELETE", OPERATIONS + "/" + id, BodyPublishers.noBody()).status())
                .isEqualTo(404);
    }

    @Test
    void a_running_operation_is_cancelled_and_only_then_deleted() {
        var preset = Long.toString(client.preset("own.OL-outputpreset", Client.ONE_FILE));
        long job = client.jobs(Pdfs.numbered("g", 3_000), 1).get(0);
        var id = client.submit(preset, List.of(job, job, job), true);

        assertProblem(
                api.send("DELETE", OPERATIONS + "/" + id, BodyPublishers.noBody()),
                409,
                "cancel it before",
                id);
        var cancelled =
                expect(
                        200,
                        api.postJson(
                                OPERATIONS + "/" + id + "/cancel", "{\"reason\":\"Wrong paper\"}"));

        assertThat(cancelled.json().get("state").asText()).isEqualTo("CANCELLED");
        assertThat(cancelled.json().get("step").asText()).isEqualTo("Cancelled: Wrong paper");
        assertProblem(api.get(OPERATIONS + "/" + id + "/output"), 404, "it is CANCELLED", id);
        assertThat(api.get(OWN + "audit?action=operation.cancel&limit=5").text())
                .contains("Wrong paper");
        expect(204, api.send("DELETE", OPERATIONS + "/" + id, BodyPublishers.noBody()));
    }

    @Test
    void a_cancel_needs_no_body() {
        var reply = api.post(OPERATIONS + "/none/cancel");

        assertProblem(reply, 404, "No operation", "none");
    }

    @Test
    void content_sets_are_listed_page_by_page_and_deleted() {
        long first = client.contentSet(Pdfs.numbered("a", 2), "pagesPerItem=1");
        long second = client.contentSet(Pdfs.numbered("b", 3), "");

        var page = expect(200, api.get(CONTENT + "?limit=1"));
        assertThat(page.json().get("items").get(0).toString())
                .startsWith("{\"id\":" + second + ",\"items\":1,\"pages\":3,");
        assertThat(page.header("Link").orElse(""))
                .contains("after=" + page.json().get("next").asText())
                .endsWith("rel=\"next\"");
        var next = api.get(CONTENT + "?limit=1&after=" + page.json().get("next").asText());
        assertThat(next.json().at("/items/0/id").asLong()).isEqualTo(first);

        expect(204, api.send("DELETE", CONTENT + "/" + first, BodyPublishers.noBody()));

        assertThat(api.get(CONTENT + "/" + first).status()).isEqualTo(404);
        assertThat(api.send("DELETE", CONTENT + "/" + first, BodyPublishers.noBody()).status())
                .isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "operations?stat=DONE, stat, 'Known parameters: after, from, label'",
        "operations?before=x, before, after",
        "operations/none?x=1, x, no query parameters",
        "contentsets?pagesPeritem=2, pagesPeritem, 'after, limit'",
        "users?x=1, x, no query parameters",
        "audit?usr=ann, usr, user",
        "schemas/output-preset?x=1, x, no query parameters"
    })
    void an_unknown_query_parameter_is_refused_with_those_that_are_known(
            String call, String parameter, String known) {
        assertProblem(api.get(OWN + call), 400, known, parameter);
    }

    @Test
    void a_misspelt_option_of_an_upload_is_refused_before_anything_is_stored() {
        var reply =
                api.with("Content-Type", "application/pdf")
                        .post(CONTENT + "?pagesPeritem=2", Pdfs.numbered("a", 2));

        assertProblem(reply, 400, "name, order, pagesPerItem, splitAt", "pagesPeritem");
    }

    @Test
    void an_upload_with_a_key_makes_one_content_set_however_often_it_is_sent() {
        var key = UUID.randomUUID().toString();
        var upload = api.with("Content-Type", "application/pdf").with("Idempotency-Key", key);
        var pdf = Pdfs.numbered("a", 4);

        var first = expect(201, upload.post(CONTENT + "?pagesPerItem=2", pdf));
        var second = expect(201, upload.post(CONTENT + "?pagesPerItem=2", pdf));

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).contains("true");
        assertProblem(upload.post(CONTENT + "?pagesPerItem=1", pdf), 409, "different request", key);
        assertProblem(
                upload.post(CONTENT + "?pagesPerItem=2", Pdfs.numbered("b", 4)),
                409,
                "different request",
                key);
    }

    @Test
    void the_key_of_a_refused_upload_may_be_used_again() {
        var upload =
                api.with("Content-Type", "application/pdf")
                        .with("Idempotency-Key", UUID.randomUUID().toString());

        assertThat(upload.post(CONTENT, "This is no PDF.".getBytes(UTF_8)).status()).isEqualTo(422);
        assertThat(upload.post(CONTENT, Pdfs.numbered("a", 1)).status()).isEqualTo(201);
    }

    @Test
    void a_user_is_made_once_and_the_text_of_a_token_is_told_once() {
        var name = "once-" + UUID.randomUUID();
        var keyed = api.with("Idempotency-Key", name);
        var user = PASSWORD.replaceFirst("\\{", "{\"name\":\"" + name + "\",");

        assertThat(keyed.postJson(OWN + "users", user).status()).isEqualTo(201);
        assertThat(keyed.postJson(OWN + "users", user).status()).isEqualTo(201);

        var token = "{\"name\":\"once\",\"expiresAt\":\"2026-12-31T00:00:00Z\"}";
        var other = api.with("Idempotency-Key", name + "-token");
        assertThat(other.postJson(OWN + "me/tokens", token).status()).isEqualTo(201);
        assertProblem(
                other.postJson(OWN + "me/tokens", token), 409, "told only once", name + "-token");
    }

    @Test
    void what_a_client_has_already_is_not_sent_again() {
        var id = done();
        var file = api.get(OPERATIONS + "/" + id).json().get("result").asText();
        var output = api.get(OPERATIONS + "/" + id + "/output").json();

        for (var path :
                List.of(
                        OPERATIONS + "/" + id,
                        OPERATIONS + "/" + id + "/output",
                        OPERATIONS + "?label=none",
                        OWN + "schemas/output-preset",
                        USERS + "admin",
                        FILES + file,
                        output.get("manifest").asText())) {
            var first = expect(200, api.get(path));
            var tag = first.header("ETag").orElseThrow(() -> new AssertionError(path));

            var again = api.with("If-None-Match", tag).get(path);
            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.bytes()).as(path).isEmpty();
            assertThat(again.header("ETag")).as(path).contains(tag);
            assertThat(api.with("If-None-Match", "\"other\"").get(path).bytes())
                    .as(path)
                    .isEqualTo(first.bytes());
        }
    }

    @Test
    void a_user_that_changed_meanwhile_is_not_overwritten() {
        var name = "changed-" + UUID.randomUUID();
        api.putJson(USERS + name, PASSWORD);
        var seen = expect(200, api.get(USERS + name)).header("ETag").orElseThrow();
        var ifSeen = api.with("If-Match", seen);
        var patch = ifSeen.with("Content-Type", "application/json");
        var disable = BodyPublishers.ofString("{\"disabled\":true}");

        assertThat(patch.send("PATCH", USERS + name, disable).status()).isEqualTo(200);

        var second =
                patch.send("PATCH", USERS + name, BodyPublishers.ofString("{\"disabled\":false}"));
        assertProblem(second, 412, "has changed since", name);
        assertThat(second.json().get("code").asText()).isEqualTo("request.changed");
        assertProblem(ifSeen.putJson(USERS + name, PASSWORD), 412, "has changed since", name);
        assertProblem(
                ifSeen.send("DELETE", USERS + name, BodyPublishers.noBody()), 412, "changed", name);
        assertThat(api.get(USERS + name).json().get("disabled").asBoolean()).isTrue();
        assertProblem(
                api.with("If-None-Match", "*").putJson(USERS + name, PASSWORD),
                412,
                "exists already",
                name);
        assertProblem(
                ifSeen.putJson(USERS + name + "x", PASSWORD), 412, "does not exist", name + "x");
    }

    @Test
    void a_preset_that_changed_meanwhile_is_not_overwritten() {
        var path = OWN + "presets/changed-" + UUID.randomUUID() + ".OL-outputpreset";
        expect(200, api.with("If-None-Match", "*").putJson(path, Client.ONE_FILE));
        var seen = expect(200, api.get(path));
        var ifSeen = api.with("If-Match", seen.header("ETag").orElseThrow());
        assertThat(seen.text()).isEqualTo(Client.ONE_FILE);

        var changed =
                expect(200, ifSeen.putJson(path, Client.ONE_FILE.replace("all.pdf", "new.pdf")));

        assertThat(api.get(path).text()).contains("new.pdf");
        assertThat(api.get(path).header("ETag")).isEqualTo(changed.header("ETag"));
        assertThat(ifSeen.putJson(path, Client.ONE_FILE).status()).isEqualTo(412);
        assertThat(api.with("If-None-Match", "*").putJson(path, Client.ONE_FILE).status())
                .isEqualTo(412);
        assertThat(api.putJson(path, "{\"name\":1}").json().get("code").asText())
                .isEqualTo("preset.invalid");
        assertThat(api.get(path).text()).contains("new.pdf");
    }

    @Test
    void a_range_outside_a_file_is_told_its_size_and_a_zip_has_no_ranges() {
        long file = client.upload("0123456789".getBytes(UTF_8), "ten.txt");

        var outside = api.with("Range", "bytes=10-").get(FILES + file);

        assertThat(outside.status()).isEqualTo(416);
        assertThat(outside.header("Content-Range")).contains("bytes */10");
        assertThat(api.get(FILES + file).header("Accept-Ranges")).contains("bytes");
        var id = done();
        long folder = api.get(OPERATIONS + "/" + id + "/output").json().get("folder").asLong();
        assertThat(api.get(FILES + folder).header("Accept-Ranges")).contains("none");
        assertThat(api.head(FILES + folder).contentType()).isEqualTo("application/zip");
    }

    @Test
    void long_texts_are_compressed_for_clients_that_accept_it() throws IOException {
        var plain = api.get(OWN + "schemas/output-preset").bytes();
        for (int i = 0; i < 6; i++) {
            api.putJson(USERS + "compressed-" + i, PASSWORD);
        }
        var users = api.with("Accept-Encoding", "gzip").get(OWN + "users");

        assertThat(plain).hasSizeGreaterThan(1_000);
        assertThat(users.header("Content-Encoding")).contains("gzip");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(users.bytes()))) {
            assertThat(new String(unpacked.readAllBytes(), UTF_8)).contains("compressed-5");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"application/pdf", "application/zip", "application/octet-stream"})
    void an_empty_upload_is_called_empty(String type) {
        assertProblem(
                api.with("Content-Type", type).post(CONTENT, new byte[0]),
                400,
                "body is empty",
                "");
    }

    @Test
    void a_pdf_that_was_cut_off_is_called_so() {
        byte[] whole = Pdfs.numbered("a", 3);
        byte[] half = Arrays.copyOf(whole, whole.length / 4);

        assertProblem(
                api.with("Content-Type", "application/pdf").post(CONTENT, half),
                422,
                "it was cut off",
                "PDF");
    }

    @Test
    void an_xml_preset_is_told_the_difference() {
        assertThat(
                        client.uploadPreset("x.OL-outputpreset", "<?xml version=\"1.0\"?><a/>")
                                .message())
                .contains("OL Connect", "schemas/output-preset");
    }

    @Test
    void there_is_no_page_at_the_root() {
        assertThat(api.get("/").status()).isEqualTo(404);
        assertThat(api.get("/").text()).contains("/rest/");
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource({
        "GET, nothing, 404, request.not-found",
        "DELETE, schemas/output-preset, 405, request.method",
        "POST, contentsets, 415, request.media-type"
    })
    void each_refusal_has_a_code(String verb, String path, int status, String code) {
        var reply = api.send(verb, OWN + path, BodyPublishers.noBody());

        assertProblem(reply, status, "", "");
        assertThat(reply.json().get("code").asText()).isEqualTo(code);
        assertThat(reply.json().get("instance").asText()).isEqualTo(OWN + path);
    }

    @Test
    void errors_before_and_beside_the_resources_have_the_same_form() {
        assertProblem(Api.anonymous(server).get(OPERATIONS), 401, "credentials", "");
        assertProblem(
                api.with("Origin", "https://elsewhere.example").postJson(OPERATIONS, "{}"),
                403,
                "another site",
                "");
        assertProblem(api.with("Accept", "image/png").get(OPERATIONS), 406, "Accept", "");
        var body = api.postJson(OPERATIONS, "{\"preset\":\"a\",\"jobs\":[1],\"jbos\":2}");
        assertProblem(body, 400, "'jbos' is unknown", "");
        assertThat(body.json().at("/errors/0/pointer").asText()).isEqualTo("/jbos");
        var noJson = api.postJson(OPERATIONS, "{\n\"preset\" x");
        assertThat(noJson.json().at("/errors/0/line").asInt()).isEqualTo(2);
    }

    private String done() {
        var preset = Long.toString(client.preset("own.OL-outputpreset", Client.ONE_FILE));
        long job = client.jobs(Pdfs.numbered("a", 2), 1).get(0);
        var id = client.submit(preset, List.of(job), true);
        client.awaitDone(OUTPUT, id);
        return id;
    }

    private static List<String> ids(Reply list) {
        return expect(200, list).json().get("items").findValuesAsText("id");
    }
}
