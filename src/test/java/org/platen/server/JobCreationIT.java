package org.platen.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.ENTITY;
import static org.platen.server.Client.JOBS;
import static org.platen.server.ContractAssertions.assertAccepted;
import static org.platen.server.ContractAssertions.assertError;
import static org.platen.server.ContractAssertions.assertJson;
import static org.platen.server.ContractAssertions.assertNoBody;
import static org.platen.server.ContractAssertions.assertService;
import static org.platen.server.ContractAssertions.assertText;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.server.Api.Reply;

/** {@code job-creation.md}, line by line, for what needs no preset. */
class JobCreationIT extends OnSharedServer {

    private static final String SERVICE = "/rest/serverengine/workflow/jobcreation";

    private static final String NOWHERE = "999999999";

    @ParameterizedTest(name = "with Content-Type {0}")
    @ValueSource(strings = {"", "application/json"})
    void a_content_set_in_the_path_becomes_one_job_set(String contentType) {
        long set = client.contentSet(Pdfs.numbered("a", 3), "pagesPerItem=1");
        var caller = contentType.isEmpty() ? api : api.with("Content-Type", contentType);

        var operation = assertAccepted(caller.post(JOBS + "default/" + set), server, JOBS);
        var result = api.post(JOBS + "getResult/" + operation);

        assertText(result, result.id());
        assertThat(client.ids(ENTITY + "jobsets")).contains(result.id());
        assertThat(contents(result.id())).isEqualTo(client.itemsOf(set));
        assertText(api.post(JOBS + "getResult/" + operation), result.id());
    }

    @Test
    void content_sets_in_the_body_become_one_job_set_in_the_order_given() {
        long a = client.contentSet(Pdfs.numbered("a", 2), "pagesPerItem=1");
        long b = client.contentSet(Pdfs.numbered("b", 1), "");

        assertThat(client.outputOf(client.jobsOf(client.jobSet(b, a, b))))
                .containsExactly("b 1", "a 1", "a 2", "b 1");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"identifiers\":[$]}",
                "{\"identifiers\":[\"$\"]}",
                "{\"identifiers\":[$],\"parameters\":null}",
                "{\"identifiers\":[$],\"parameters\":{}}",
                "{\"identifiers\":[$],\"parameters\":{\"a\":1,\"b\":true,\"c\":\"x\"}}",
                "{\"x\":[1],\"identifiers\":[$],\"y\":null}"
            })
    void the_body_is_read_as_loosely_as_clients_write_it(String body) {
        long set = client.contentSet(Pdfs.numbered("a", 1), "");

        var accepted = api.postJson(JOBS + "default", body.replace("$", Long.toString(set)));

        var operation = assertAccepted(accepted, server, JOBS);
        assertThat(contents(client.result(JOBS, operation).id())).isEqualTo(client.itemsOf(set));
    }

    @Test
    void the_type_of_a_body_may_say_its_charset() {
        long set = client.contentSet(Pdfs.numbered("a", 1), "");

        var accepted =
                api.with("Content-Type", "application/json; charset=UTF-8")
                        .post(
                                JOBS + "default",
                                ("{\"identifiers\":[" + set + "]}").getBytes(UTF_8));

        assertAccepted(accepted, server, JOBS);
    }

    @Test
    void documents_of_many_pages_and_by_the_thousand_keep_their_order() {
        long set = client.contentSet(Pdfs.numbered("a", 2_500), "pagesPerItem=1");

        assertThat(contents(client.jobSet(set))).hasSize(2_500).isEqualTo(client.itemsOf(set));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {NOWHERE, "abc", "0", "99999999999999999999"})
    void a_missing_content_set_in_the_path_is_a_404(String id) {
        assertMissing(api.post(JOBS + "default/" + id), "Content Set", id);
    }

    @Test
    void the_first_missing_content_set_of_a_body_is_named_and_nothing_is_started() {
        long set = client.contentSet(Pdfs.numbered("a", 1), "");
        var before = client.ids(ENTITY + "jobsets");

        var reply =
                api.postJson(
                        JOBS + "default",
                        "{\"identifiers\":[" + set + ",\"" + NOWHERE + "\",999999998]}");

        assertMissing(reply, "Content Set", NOWHERE);
        assertThat(client.ids(ENTITY + "jobsets")).isEqualTo(before);
    }

    @ParameterizedTest(name = "body: {0}")
    @ValueSource(
            strings = {
                "",
                "not json",
                "{\"identifiers\":[1]",
                "[1]",
                "{}",
                "{\"identifiers\":[]}",
                "{\"identifiers\":null}",
                "{\"identifiers\":1}",
                "{\"identifiers\":[\"abc\"]}",
                "{\"identifiers\":[1.5]}",
                "{\"identifiers\":[null]}",
                "{\"identifier\":1}"
            })
    void a_body_that_cannot_be_used_is_a_400(String body) {
        assertError(api.postJson(JOBS + "default", body), 400, "", "");
    }

    @ParameterizedTest(name = "POST /workflow/jobcreation{0}")
    @ValueSource(strings = {"/default", ""})
    void a_body_of_another_type_is_a_415(String method) {
        var reply = api.with("Content-Type", "text/plain").post(SERVICE + method, new byte[] {'{'});

        assertError(reply, 415, "", "");
    }

    @Test
    void a_structure_fixes_what_is_output_in_which_order() {
        var items = client.itemsOf(client.contentSet(Pdfs.numbered("a", 4), "pagesPerItem=1"));
        var job1 = job("[[[%d,%d],[%d]],[[%d]]]".formatted(item(items, 3, 0, 2, 3)));
        var job2 = job("[[[\"%d\"]]]".formatted(item(items, 1)));

        var operation = assertAccepted(structure("[" + job1 + "," + job2 + "]"), server, JOBS);
        long jobSet = client.result(JOBS, operation).id();

        var jobs = client.jobsOf(jobSet);
        assertThat(jobs).hasSize(2);
        assertThat(client.items(ENTITY + "jobs/" + jobs.get(0) + "/contents"))
                .containsExactly(items.get(3), items.get(0), items.get(2), items.get(3));
        assertThat(client.items(ENTITY + "jobs/" + jobs.get(1) + "/contents"))
                .containsExactly(items.get(1));
        assertThat(client.outputOf(jobs)).containsExactly("a 4", "a 1", "a 3", "a 4", "a 2");
    }

    @Test
    void a_structure_is_found_again_level_by_level() {
        var items = client.itemsOf(client.contentSet(Pdfs.numbered("a", 4), "pagesPerItem=1"));
        var job = job("[[[%d,%d],[%d]],[[%d]]]".formatted(item(items, 3, 0, 2, 3)));
        long jobSet = client.result(JOBS, Client.operation(structure("[" + job + "]"))).id();

        var segments = client.ids(ENTITY + "jobs/" + client.jobsOf(jobSet).get(0));
        assertThat(segments).hasSize(1);
        var sets = client.ids(ENTITY + "jobsegments/" + segments.get(0));
        assertThat(sets).hasSize(2);
        assertThat(client.ids(ENTITY + "documentsets/" + sets.get(0))).hasSize(2);
        assertThat(client.ids(ENTITY + "documentsets/" + sets.get(1))).hasSize(1);
    }

    @Test
    void unknown_keys_of_a_structure_are_ignored() {
        var items = client.itemsOf(client.contentSet(Pdfs.numbered("a", 1), ""));
        var job = job("[[[%d]]]".formatted(item(items, 0)));

        var accepted =
                api.postJson(
                        SERVICE,
                        "{\"name\":{\"jobs\":1},\"jobs\":["
                                + job.replace("\"contentitem\"", "\"x\":[],\"contentitem\"")
                                + "],\"parameters\":null}");

        assertAccepted(accepted, server, JOBS);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | JSON",
                "not json | line 1",
                "[] | object",
                "{} | jobs",
                "{\"jobs\":[]} | jobs",
                "{\"jobs\":{}} | jobs",
                "{\"jobs\":[1]} | jobs[0]",
                "{\"jobs\":[{\"segments\":[]}]} | jobs[0].segments",
                "{\"jobs\":[{\"segments\":[{}]}]} | jobs[0].segments[0].documentsets",
                "{\"jobs\":[{\"segments\":[{\"documentsets\":[{\"documents\":[{}]}]}]}]} | documents[0].documentpages",
                "{\"jobs\":[{\"segments\":[{\"documentsets\":[{\"documents\":[{\"documentpages\":[{}]}]}]}]}]} | documentpages[0].contentitem",
                "{\"jobs\":[{\"segments\":[{\"documentsets\":[{\"documents\":[{\"documentpages\":[{\"contentitem\":\"x\"}]}]}]}]}]} | documentpages[0].contentitem"
            })
    void a_malformed_structure_is_a_400_with_the_place(String body, String place) {
        assertError(api.postJson(SERVICE, body), 400, body.isEmpty() ? "" : place, "");
    }

    @Test
    void a_missing_content_item_of_a_structure_is_a_404() {
        var items = client.itemsOf(client.contentSet(Pdfs.numbered("a", 1), ""));
        var job = job("[[[%d,%s]]]".formatted(items.get(0), NOWHERE));

        assertMissing(structure("[" + job + "]"), "Content Item", NOWHERE);
    }

    @Test
    void an_item_of_a_deleted_content_set_is_missing() {
        long set = client.contentSet(Pdfs.numbered("a", 1), "");
        long item = client.itemsOf(set).get(0);
        api.post(ENTITY + "contentsets/" + set + "/delete");

        assertMissing(
                structure("[" + job("[[[" + item + "]]]") + "]"),
                "Content Item",
                Long.toString(item));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {NOWHERE, "not there.OL-jobpreset"})
    void a_missing_preset_is_told_in_the_words_that_clients_look_for(String preset) {
        var path = JOBS + Client.encoded(preset);

        assertMissing(api.post(path), "Job preset config", preset);
        assertMissing(
                api.postJson(path, "{\"identifiers\":[1],\"parameters\":null}"),
                "Job preset config",
                preset);
    }

    @Test
    void progress_and_cancel_answer_after_the_end_too() {
        long set = client.contentSet(Pdfs.numbered("a", 1), "");
        var operation = Client.operation(api.post(JOBS + "default/" + set));
        long jobSet = client.result(JOBS, operation).id();
        var progress = JOBS + "getProgress/" + operation;

        assertText(api.with("Accept", "text/plain").get(progress + "?_=1"), "done");
        assertNoBody(api.post(JOBS + "cancel/" + operation), 204);
        assertText(api.get(progress), "done");
        assertText(api.post(JOBS + "getResult/" + operation), jobSet);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"GET, getProgress/", "POST, getResult/", "POST, cancel/"})
    void an_unknown_operation_is_a_404_with_its_id(String verb, String method) {
        var id = UUID.randomUUID();

        assertError(api.send(verb, JOBS + method + id, BodyPublishers.noBody()), 404, "", id);
    }

    @Test
    void handshake_version_and_list_of_operations() {
        assertService(server, SERVICE, "JobCreationRestService");
        assertThat(assertJson(api.get(JOBS + "getOperations")).isArray()).isTrue();
    }

    // Clients test the phrases in their order, so none of an earlier row may be in the message.
    private static void assertMissing(Reply reply, String phrase, String parameter) {
        assertError(reply, 404, phrase, parameter);
        assertThat(reply.header("operationId")).isEmpty();
        for (var other : List.of("Datamapper config", "Datafile", "Template ")) {
            assertThat(reply.message()).doesNotContainIgnoringCase(other);
        }
    }

    private Reply structure(String jobs) {
        return api.postJson(SERVICE, "{\"jobs\":" + jobs + "}");
    }

    /** A job of one segment, written in short: document sets of documents of item ids. */
    private static String job(String documentSets) {
        var sets =
                documentSets
                        .replaceAll("(\"?\\d+\"?)", "{'contentitem':$1}")
                        .replaceAll("\\[(\\{[^\\[\\]]*)]", "{'documentpages':<$1>}")
                        .replaceAll("\\[(\\{[^\\[\\]]*)]", "{'documents':<$1>}");
        return ("{'segments':[{'documentsets':" + sets + "}]}")
                .replace('<', '[')
                .replace('>', ']')
                .replace('\'', '"');
    }

    private static Object[] item(List<Long> items, int... indexes) {
        return Arrays.stream(indexes).mapToObj(items::get).toArray();
    }

    /** The items of all jobs of a job set. */
    private List<Long> contents(long jobSet) {
        return client.jobsOf(jobSet).stream()
                .flatMap(job -> client.items(ENTITY + "jobs/" + job + "/contents").stream())
                .toList();
    }
}
