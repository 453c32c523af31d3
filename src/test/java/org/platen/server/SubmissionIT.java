package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.Client.expect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.server.Api.Reply;

/** Output creation on our own interface, and requests that are sent more than once. */
class SubmissionIT extends OnSharedServer {

    private static final String OPERATIONS = "/rest/platen/v1/operations";

    private static final String KEY = "Idempotency-Key";

    private long preset;

    private long job;

    @BeforeEach
    void prepare() {
        preset = client.preset("submission.OL-outputpreset", Client.ONE_FILE);
        job = client.jobs(Pdfs.numbered("a", 3), 1).get(0);
    }

    @Test
    void a_submit_is_accepted_with_the_operation_and_where_it_is() {
        var reply =
                submit(body("\"jobs\":[" + job + "],\"createOnly\":true,\"priority\":\"high\""));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(202);
        var id = reply.json().get("id").asText();
        assertThat(reply.header("Location")).contains(server.uri(OPERATIONS + "/" + id).toString());
        assertThat(reply.contentType()).isEqualTo("application/json");
        assertThat(reply.json().get("priority").asText()).isEqualTo("high");
        assertThat(reply.json().get("submittedBy").asText()).isEqualTo("admin");
        assertThat(reply.header("Idempotency-Replayed")).isEmpty();
        assertThat(Pdfs.texts(client.result(OUTPUT, id).bytes()))
                .containsExactly("a 1", "a 2", "a 3");
    }

    @Test
    void presets_go_by_name_and_jobs_by_their_set() {
        long set = client.jobSet(client.contentSet(Pdfs.numbered("b", 2), "pagesPerItem=1"));

        var reply =
                submit(
                        "{\"preset\":\"submission.OL-outputpreset\",\"jobSet\":"
                                + set
                                + ",\"createOnly\":true}");

        assertThat(Pdfs.texts(client.result(OUTPUT, id(reply)).bytes()))
                .containsExactly("b 1", "b 2");
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing                                                                   | 400 | not valid JSON",
                "[]                                                                        | 400 | must be a JSON object",
                "{\"jobs\":[JOB]}                                                          | 400 | 'preset'",
                "{\"preset\":PRESET}                                                       | 400 | exactly one of the keys",
                "{\"preset\":PRESET,\"jobs\":[JOB],\"jobSet\":1}                           | 400 | exactly one of the keys",
                "{\"preset\":PRESET,\"jobs\":[]}                                           | 400 | at least one ID",
                "{\"preset\":PRESET,\"jobs\":[JOB],\"createonly\":true}                    | 400 | 'createonly' is unknown",
                "{\"preset\":PRESET,\"jobs\":[JOB],\"createOnly\":\"yes\"}                 | 400 | true or false",
                "{\"preset\":PRESET,\"jobs\":[JOB],\"priority\":\"urgent\"}                | 400 | low, normal or high",
                "{\"preset\":PRESET,\"jobs\":[JOB],\"createOnly\":true,\"outputFolder\":\"/a\"} | 400 | leave out outputFolder",
                "{\"preset\":\"none\",\"jobs\":[JOB]}                                      | 404 | Output creation config",
                "{\"preset\":PRESET,\"jobs\":[JOB,999999999]}                              | 404 | Job",
                "{\"preset\":PRESET,\"jobSet\":999999999}                                  | 404 | Job Set"
            })
    void a_faulty_submit_is_refused_with_the_reason(String body, int status, String reason) {
        var reply =
                submit(
                        body.replace("PRESET", Long.toString(preset))
                                .replace("JOB", Long.toString(job)));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.contentType()).isEqualTo("application/problem+json");
        assertThat(reply.json().get("detail").asText()).contains(reason);
    }

    @Test
    void the_same_key_and_body_give_the_same_operation_as_often_as_sent() {
        var body = body("\"jobs\":[" + job + "],\"createOnly\":true");
        var once = api.with(KEY, "monday run");
        assertThat(once.postJson(OPERATIONS, body).status()).isEqualTo(400); // a blank
        once = api.with(KEY, "monday-" + job);

        var first = expect(202, once.postJson(OPERATIONS, body));
        client.awaitDone(OUTPUT, id(first));
        var second = expect(202, once.postJson(OPERATIONS, body));

        assertThat(id(second)).isEqualTo(id(first));
        assertThat(second.header("Idempotency-Replayed")).contains("true");
        assertThat(second.json().get("state").asText()).isEqualTo("DONE");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void the_same_key_with_another_body_is_a_conflict() {
        var once = api.with(KEY, "conflict-" + job);
        expect(202, once.postJson(OPERATIONS, body("\"jobs\":[" + job + "],\"createOnly\":true")));

        var reply = once.postJson(OPERATIONS, body("\"jobs\":[" + job + "," + job + "]"));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.contentType()).isEqualTo("application/problem+json");
        assertThat(reply.json().get("parameter").asText()).isEqualTo("conflict-" + job);
    }

    @Test
    void a_key_is_good_for_all_forms_of_the_contract_which_answer_as_always() {
        long set = client.jobSet(client.contentSet(Pdfs.numbered("c", 1), "pagesPerItem=1"));
        var byJobs = OUTPUT + preset + "/jobs";
        var bySet = OUTPUT + preset;
        var byPath = OUTPUT + preset + "/" + set;

        var jobs = "{\"identifiers\":[" + job + "],\"createOnly\":true}";
        assertReplayed("jobs", key -> key.postJson(byJobs, jobs));
        assertReplayed(
                "set",
                key -> key.postJson(bySet, "{\"identifier\":" + set + ",\"createOnly\":true}"));
        assertReplayed("path", key -> key.post(byPath));
        var conflict =
                api.with(KEY, "jobs-" + job).postJson(byJobs, "{\"identifiers\":[" + job + "]}");
        assertThat(conflict.status()).isEqualTo(500);
        assertThat(conflict.contentType()).isEqualTo("application/json");
        assertThat(conflict.json().at("/error/status").asInt()).isEqualTo(500);
        assertThat(conflict.message()).contains("Idempotency-Key");
    }

    private interface Submit {

        Reply with(Api key);
    }

    private void assertReplayed(String form, Submit submit) {
        var once = api.with(KEY, form + "-" + job);

        var first = submit.with(once);
        var second = submit.with(once);

        assertThat(Client.operation(second)).as(form).isEqualTo(Client.operation(first));
        assertThat(second.bytes()).isEmpty();
        assertThat(second.contentType()).isEqualTo("none");
        assertThat(second.headers("Link")).isEqualTo(first.headers("Link"));
        assertThat(second.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void requests_with_the_same_key_at_the_same_time_are_one_operation() throws Exception {
        var body = body("\"jobs\":[" + job + "],\"createOnly\":true");
        var threads = Executors.newFixedThreadPool(16);
        var accepted = new ArrayList<String>();
        try {
            for (int round = 0; round < 5; round++) {
                var once = api.with(KEY, "race-" + job + "-" + round);
                Callable<Reply> call = () -> once.postJson(OPERATIONS, body);
                var ids = new HashSet<String>();
                int firsts = 0;
                for (var reply :
                        threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> call).toList())) {
                    ids.add(id(expect(202, reply.get())));
                    firsts += reply.get().header("Idempotency-Replayed").isPresent() ? 0 : 1;
                }
                assertThat(ids).hasSize(1);
                assertThat(firsts).isEqualTo(1);
                accepted.addAll(ids);
            }
        } finally {
            threads.shutdownNow();
        }
        // Nor is there one that nobody was told of.
        assertThat(client.newest(accepted.size())).hasSameElementsAs(accepted);
    }

    @Test
    void each_user_has_keys_of_its_own() {
        var user = "{\"password\":\"horse correct\",\"roles\":[\"ROLE_DATA\"]}";
        assertThat(api.putJson("/rest/platen/v1/users/keys", user).status()).isIn(200, 201);
        var body = body("\"jobs\":[" + job + "],\"createOnly\":true");

        var mine = api.with(KEY, "own-" + job).postJson(OPERATIONS, body);
        var theirs =
                Api.of(server, "keys", "horse correct")
                        .with(KEY, "own-" + job)
                        .postJson(OPERATIONS, body);

        assertThat(id(theirs)).isNotEqualTo(id(mine));
    }

    @Test
    void a_refused_submit_leaves_its_key_free() {
        var once = api.with(KEY, "refused-" + job);
        expect(404, once.postJson(OPERATIONS, body("\"jobs\":[999999999]")));

        expect(202, once.postJson(OPERATIONS, body("\"jobs\":[" + job + "],\"createOnly\":true")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"two words", "ä", "LONG"})
    void a_key_that_is_none_is_refused(String key) {
        var body = body("\"jobs\":[" + job + "]");
        var sent = key.equals("LONG") ? "k".repeat(256) : key;

        try (var connection = new Connection(server)) {
            var line =
                    connection
                            .head(
                                    "POST " + OPERATIONS + " HTTP/1.1",
                                    "Host: localhost",
                                    "Authorization: "
                                            + Api.basic("admin", PlatenServer.ADMIN_PASSWORD),
                                    KEY + ": " + sent,
                                    "Content-Type: application/json",
                                    "Content-Length: " + body.length())
                            .send(body.getBytes(StandardCharsets.UTF_8))
                            .line();

            assertThat(line).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void a_part_is_printed_again_with_the_numbers_and_names_of_the_whole() {
        var numbered =
                client.preset(
                        "numbered.OL-outputpreset",
                        "{\"name\":\"Numbered\",\"format\":{\"type\":\"pdf\"},"
                                + "\"files\":{\"name\":\"${document.nr,000}_${file.nr}.pdf\",\"split\":{\"every\":4,\"unit\":\"document\"}},"
                                + "\"index\":{\"formats\":[\"csv\"],\"level\":\"document\"}}");
        var jobs = client.jobs(Pdfs.numbered("d", 12), 1);
        var original = client.submit(Long.toString(numbered), jobs, true);
        client.awaitDone(OUTPUT, original);

        var reply = reprint(original, "{\"documents\":\"10,3-6\",\"priority\":\"high\"}");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(202);
        assertThat(reply.json().get("parent").asText()).isEqualTo(original);
        var id = id(reply);
        client.awaitDone(OUTPUT, id);
        var output = expect(200, api.get(OPERATIONS + "/" + id + "/output")).json();
        assertThat(output.get("files").findValuesAsText("name"))
                .containsExactly("001_1.pdf", "005_2.pdf", "009_3.pdf");
        assertThat(output.get("files").findValuesAsText("nr")).containsExactly("1", "2", "3");
        var folder = "/rest/serverengine/filestore/file/" + output.get("folder").asLong() + "/";
        assertThat(Pdfs.texts(api.get(folder + "005_2.pdf").bytes())).containsExactly("d 5", "d 6");
        var manifest = api.get(folder + "manifest.json").json();
        assertThat(manifest.at("/reprint/of").asText()).isEqualTo(original);
        assertThat(manifest.at("/reprint/documents").asText()).isEqualTo("3-6,10");
        assertThat(manifest.get("documents").findValuesAsText("nr"))
                .containsExactly("3", "4", "5", "6", "10");
        assertThat(manifest.at("/preset/id").asLong()).isEqualTo(numbered);
        assertThat(api.get(folder + "Numbered_index.csv").text()).contains("\r\n10,");
        assertThat(api.post(OUTPUT + "getResultTxt/" + id).text()).endsWith("/009_3.pdf");
    }

    @Test
    void a_reprint_can_be_reprinted_and_the_same_reprint_has_the_same_bytes() {
        var original = submitted(job);
        var sheets = "{\"sheets\":\"2-\"}";

        var first = reprinted(original, sheets);
        var second = reprinted(original, sheets);
        var third = reprinted(first, "{\"documents\":3}");

        assertThat(client.result(OUTPUT, first).bytes())
                .isEqualTo(client.result(OUTPUT, second).bytes());
        assertThat(Pdfs.texts(client.result(OUTPUT, first).bytes())).containsExactly("a 2", "a 3");
        assertThat(Pdfs.texts(client.result(OUTPUT, third).bytes())).containsExactly("a 3");
        assertThat(api.get(OPERATIONS + "/" + third).json().get("parent").asText())
                .isEqualTo(first);
    }

    @Test
    void a_reprint_that_is_sent_again_with_its_key_is_not_made_again() {
        var original = submitted(job);
        var other = submitted(job);
        var once = api.with(KEY, "reprint-" + job);
        var body = "{\"documents\":2}";

        var first = expect(202, once.postJson(OPERATIONS + "/" + original + "/reprints", body));
        var second = expect(202, once.postJson(OPERATIONS + "/" + original + "/reprints", body));

        assertThat(id(second)).isEqualTo(id(first));
        assertThat(second.header("Idempotency-Replayed")).contains("true");
        // The same pieces of something else are another request.
        expect(409, once.postJson(OPERATIONS + "/" + other + "/reprints", body));
    }

    @Test
    void a_reprint_that_is_large_comes_out_the_same() {
        long large = client.jobs(Pdfs.numbered("g", 3_000), 1).get(0);
        var original = client.submit(Long.toString(preset), List.of(large, large), true);
        client.awaitDone(OUTPUT, original);

        var reprint = reprinted(original, "{\"documents\":\"2-\"}");

        var texts = Pdfs.texts(client.result(OUTPUT, reprint).bytes());
        assertThat(texts).hasSize(5_999);
        assertThat(texts.get(0)).isEqualTo("g 2");
        assertThat(texts.get(2_999)).isEqualTo("g 1");
    }

    @Test
    void a_reprint_uses_the_preset_as_it_was() {
        var original = submitted(job);
        client.preset(
                "submission.OL-outputpreset",
                Client.ONE_FILE.replace("all.pdf", "${document.nr}.pdf"));
        expect(200, api.post("/rest/serverengine/filestore/delete/" + preset));

        var reprint = reprinted(original, "{\"documents\":1}");

        assertThat(
                        api.get(OPERATIONS + "/" + reprint + "/output")
                                .json()
                                .at("/files/0/name")
                                .asText())
                .isEqualTo("all.pdf");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"documents\":\"4\"}                  | 422 | has 3 documents",
                "{\"documents\":\"1-4\"}                | 422 | has 3 documents",
                "{\"documentSets\":\"4-\"}              | 422 | has 3 document sets",
                "{\"sheets\":\"99\"}                    | 422 | has 3 sheets",
                "{\"documents\":\"\"}                   | 400 | 17-20,99",
                "{\"documents\":\"3-1\"}                | 400 | runs backwards",
                "{\"documents\":\"0\"}                  | 400 | numbers start at 1",
                "{}                                     | 400 | documents, documentSets, sheets",
                "{\"documents\":\"1\",\"sheets\":\"1\"} | 400 | documents, documentSets, sheets",
                "{\"pages\":\"1\"}                      | 400 | 'pages' is unknown",
                "{\"documents\":\"1\",\"createOnly\":false} | 422 | has no delivery folder"
            })
    void a_faulty_reprint_is_refused_with_the_reason(String body, int status, String reason) {
        var reply = reprint(submitted(job), body);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.contentType()).isEqualTo("application/problem+json");
        assertThat(reply.json().get("detail").asText()).contains(reason);
    }

    @Test
    void only_output_that_is_done_and_whose_content_is_there_can_be_reprinted() {
        var jobCreation =
                Client.operation(
                        api.post(
                                Client.JOBS
                                        + "default/"
                                        + client.contentSet(Pdfs.numbered("e", 1), "")));
        client.awaitDone(Client.JOBS, jobCreation);
        long set = client.jobSet(client.contentSet(Pdfs.numbered("f", 1), "pagesPerItem=1"));
        var gone = submitted(client.jobsOf(set).get(0));
        expect(200, api.post(Client.ENTITY + "jobsets/" + set + "/delete"));

        var one = "{\"documents\":\"1\"}";
        assertThat(reprint("none", one).status()).isEqualTo(404);
        assertThat(reprint(jobCreation, one).json().get("detail").asText())
                .contains("created no output");
        assertThat(reprint(gone, one).status()).isEqualTo(410);
        assertThat(reprint(gone, one).json().get("detail").asText()).contains("have been deleted");
    }

    private String submitted(long jobId) {
        var operation = client.submit(Long.toString(preset), List.of(jobId), true);
        client.awaitDone(OUTPUT, operation);
        return operation;
    }

    private Reply reprint(String operation, String body) {
        return api.postJson(OPERATIONS + "/" + operation + "/reprints", body);
    }

    private String reprinted(String operation, String body) {
        var id = id(expect(202, reprint(operation, body)));
        client.awaitDone(OUTPUT, id);
        return id;
    }

    private Reply submit(String body) {
        return api.postJson(OPERATIONS, body);
    }

    private String body(String more) {
        return "{\"preset\":" + preset + "," + more + "}";
    }

    private static String id(Reply accepted) {
        return expect(202, accepted).json().get("id").asText();
    }
}
