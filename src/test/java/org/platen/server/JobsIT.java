package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.ENTITY;
import static org.platen.server.ContractAssertions.assertError;
import static org.platen.server.ContractAssertions.assertJson;
import static org.platen.server.ContractAssertions.assertNoBody;
import static org.platen.server.ContractAssertions.assertService;
import static org.platen.server.ContractAssertions.assertText;
import static org.platen.server.Properties.list;
import static org.platen.server.Properties.pair;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code entities.md} says of job sets and of all that is in them. */
class JobsIT extends OnSharedServer {

    private static final String NOWHERE = "999999999";

    @ParameterizedTest(name = "/entity/{0}")
    @CsvSource({
        "jobsets, JobSetEntityRestService",
        "jobs, JobEntityRestService",
        "jobsegments, JobSegmentEntityRestService",
        "documentsets, DocumentSetEntityRestService",
        "documents, DocumentEntityRestService"
    })
    void handshake_and_version(String service, String internalName) {
        assertService(server, ENTITY + service, internalName);
    }

    @Test
    void handshake_and_version_of_the_root() {
        assertService(server, "/rest/serverengine/entity", "EntityRestService");
    }

    @ParameterizedTest(name = "Accept: {0}")
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "text/plain, */*",
                "application/json, text/plain"
            })
    void the_root_of_job_sets_is_the_list_for_who_takes_json(String accept) {
        long jobSet = jobSet();

        var list = assertJson(api.with("Accept", accept).get(ENTITY + "jobsets"));

        assertThat(list.fieldNames()).toIterable().containsExactly("identifiers");
        assertThat(list.get("identifiers")).anyMatch(id -> id.isNumber() && id.asLong() == jobSet);
    }

    @Test
    void the_list_comes_without_accept_and_has_no_type_that_is_not_wanted() {
        long jobSet = jobSet();

        assertThat(client.ids(ENTITY + "jobsets")).contains(jobSet).isSorted();
        assertThat(client.ids(ENTITY + "jobsets/")).contains(jobSet);
        assertError(api.with("Accept", "application/xml").get(ENTITY + "jobsets"), 406, "", "");
    }

    @Test
    void each_level_lists_the_next_as_numbers() {
        long jobSet = jobSet();
        var path = new StringBuilder();

        long id = jobSet;
        for (var level : List.of("jobsets", "jobs", "jobsegments", "documentsets")) {
            var list = assertJson(api.get(ENTITY + level + "/" + id));
            assertThat(list.fieldNames()).toIterable().containsExactly("identifiers");
            assertThat(list.get("identifiers")).isNotEmpty().allMatch(each -> each.isNumber());
            id = list.get("identifiers").get(0).asLong();
            path.append(level).append(' ');
        }
        assertThat(assertJson(api.get(ENTITY + "documents/" + id + "/metadata")).isArray())
                .as("reached by " + path)
                .isTrue();
    }

    @Test
    void the_contents_of_a_job_are_items() {
        long set = client.contentSet(Pdfs.numbered("a", 2), "pagesPerItem=1");
        long job = client.jobsOf(client.jobSet(set)).get(0);
        var items = client.itemsOf(set);

        var contents = api.get(ENTITY + "jobs/" + job + "/contents");

        assertJson(contents);
        assertThat(contents.text())
                .isEqualTo(
                        "{\"identifiers\":[{\"item\":%d},{\"item\":%d}]}"
                                .formatted(items.get(0), items.get(1)));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({
        "jobsets, properties",
        "jobs, properties",
        "jobsets, metadata",
        "jobs, metadata",
        "jobsegments, metadata",
        "documentsets, metadata",
        "documents, metadata"
    })
    void properties_and_metadata_are_read_and_replaced_as_a_whole(String level, String what) {
        long id = first(level);
        var path = ENTITY + level + "/" + id + "/" + what;

        assertThat(assertJson(api.get(path)).toString()).isEqualTo("[]");
        assertText(api.putJson(path, list(id, pair("a", "007"), pair("ü", ""))), true);
        assertThat(assertJson(api.get(path)).toString())
                .isEqualTo("[" + pair("a", "007") + "," + pair("ü", "") + "]");
        assertText(
                api.putJson(
                        path,
                        "{\"id\":\"%d\",\"properties\":[{\"name\":\"n\",\"value\":5}]}"
                                .formatted(id)),
                true);
        assertThat(api.get(path).text()).isEqualTo("[" + pair("n", "5") + "]");
        assertText(api.putJson(path, list(id)), true);
        assertThat(api.get(path).text()).isEqualTo("[]");
    }

    @Test
    void properties_and_metadata_are_two_things() {
        for (var level : List.of("jobsets", "jobs")) {
            long id = first(level);
            var path = ENTITY + level + "/" + id + "/";

            api.putJson(path + "properties", list(id, pair("a", "1")));
            api.putJson(path + "metadata", list(id, pair("b", "2")));

            assertThat(api.get(path + "properties").text()).isEqualTo("[" + pair("a", "1") + "]");
            assertThat(api.get(path + "metadata").text()).isEqualTo("[" + pair("b", "2") + "]");
        }
    }

    @ParameterizedTest(name = "of {0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "jobs/$/properties | not json",
                "jobs/$/properties | ``",
                "jobs/$/properties | {}",
                "jobs/$/properties | []",
                "jobs/$/properties | {\"id\":1,\"properties\":[]}",
                "jobs/$/properties | {\"id\":$}",
                "jobs/$/properties | {\"id\":$,\"properties\":[{\"value\":\"a\"}]}",
                "jobs/$/metadata | not json",
                "jobs/$/metadata | {\"id\":1,\"properties\":[]}",
                "jobsets/$/properties | {\"id\":1,\"properties\":[]}",
                "jobsets/$/metadata | ``",
                "jobsegments/$/metadata | {\"id\":1,\"properties\":[]}",
                "documentsets/$/metadata | {\"id\":1,\"properties\":[]}",
                "documents/$/metadata | {\"id\":1,\"properties\":[]}"
            })
    void another_id_or_another_form_is_a_500_and_changes_nothing(String path, String body) {
        long id = first(path.substring(0, path.indexOf('/')));
        var uri = ENTITY + path.replace("$", Long.toString(id));
        api.putJson(uri, list(id, pair("a", "b")));

        var reply = api.putJson(uri, body.replace("$", Long.toString(id)));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(500);
        assertError(reply, 500, "", reply.parameter());
        assertThat(api.get(uri).text()).isEqualTo("[" + pair("a", "b") + "]");
    }

    @Test
    void an_update_without_body_is_an_error_and_does_not_hang() {
        long job = first("jobs");
        var path = ENTITY + "jobs/" + job + "/properties";

        assertError(
                api.with("Content-Type", "application/json")
                        .send("PUT", path, BodyPublishers.noBody()),
                500,
                "",
                "");
        assertThat(api.send("PUT", path, BodyPublishers.noBody()).status()).isIn(415, 500);
    }

    @Test
    void an_update_of_another_type_is_a_415() {
        long job = first("jobs");

        var reply =
                api.with("Content-Type", "text/plain")
                        .send(
                                "PUT",
                                ENTITY + "jobs/" + job + "/properties",
                                BodyPublishers.ofString(list(job)));

        assertError(reply, 415, "", "");
    }

    @Test
    void the_properties_of_many_jobs_are_replaced_in_one_call_or_not_at_all() {
        long first = first("jobs");
        long second = first("jobs");
        var jobs = ENTITY + "jobs/";

        var good =
                api.putJson(
                        jobs + "properties",
                        "["
                                + list(first, pair("a", "1"))
                                + ","
                                + list(second, pair("a", "2"))
                                + "]");
        var bad =
                api.putJson(
                        jobs + "properties",
                        "[" + list(first, pair("a", "3")) + "," + list(999_999_999) + "]");

        assertNoBody(good, 200);
        assertError(bad, 404, "Job", NOWHERE);
        assertThat(api.get(jobs + first + "/properties").text())
                .isEqualTo("[" + pair("a", "1") + "]");
        assertThat(api.get(jobs + second + "/properties").text())
                .isEqualTo("[" + pair("a", "2") + "]");
        for (var body : List.of("{}", "not json", "", "[1]", "[{}]")) {
            assertError(api.putJson(jobs + "properties", body), 500, "", "");
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, jobsets/@, Job Set",
        "GET, jobsets/@/properties, Job Set",
        "GET, jobsets/@/metadata, Job Set",
        "POST, jobsets/@/delete, Job Set",
        "GET, jobs/@, Job",
        "GET, jobs/@/contents, Job",
        "GET, jobs/@/properties, Job",
        "GET, jobs/@/metadata, Job",
        "GET, jobsegments/@, Job Segment",
        "GET, jobsegments/@/metadata, Job Segment",
        "GET, documentsets/@, Document Set",
        "GET, documentsets/@/metadata, Document Set",
        "GET, documents/@/metadata, Document"
    })
    void an_unknown_id_is_a_404_that_names_it(String verb, String path, String phrase) {
        for (var id : List.of(NOWHERE, "abc", "99999999999999999999")) {
            var reply = api.send(verb, ENTITY + path.replace("@", id), BodyPublishers.noBody());

            assertError(reply, 404, phrase, id);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "jobsets/@/properties, Job Set",
        "jobs/@/metadata, Job",
        "documents/@/metadata, Document"
    })
    void an_update_of_an_unknown_entity_is_a_404(String path, String phrase) {
        assertError(
                api.putJson(ENTITY + path.replace("@", NOWHERE), list(999_999_999)),
                404,
                phrase,
                NOWHERE);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"jobsegments", "documentsets", "documents"})
    void some_levels_have_no_properties(String level) {
        assertError(api.get(ENTITY + level + "/" + first(level) + "/properties"), 404, "", "");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"GET", "PUT"})
    void a_document_has_no_children_and_is_not_updated_by_its_own_path(String verb) {
        long document = first("documents");

        var reply =
                api.with("Content-Type", "application/json")
                        .send(
                                verb,
                                ENTITY + "documents/" + document,
                                BodyPublishers.ofString(list(document)));

        assertThat(reply.status()).isEqualTo(404);
        assertError(reply, 404, "", reply.parameter());
    }

    @Test
    void a_deleted_job_set_is_gone_with_all_that_is_in_it() {
        long jobSet = jobSet();
        long job = client.jobsOf(jobSet).get(0);
        long segment = client.ids(ENTITY + "jobs/" + job).get(0);
        long set = client.ids(ENTITY + "jobsegments/" + segment).get(0);
        long document = client.ids(ENTITY + "documentsets/" + set).get(0);

        assertText(api.post(ENTITY + "jobsets/" + jobSet + "/delete"), true);

        assertThat(client.ids(ENTITY + "jobsets")).doesNotContain(jobSet);
        assertError(api.get(ENTITY + "jobsets/" + jobSet), 404, "Job Set", jobSet);
        assertError(api.post(ENTITY + "jobsets/" + jobSet + "/delete"), 404, "Job Set", jobSet);
        assertError(api.get(ENTITY + "jobs/" + job), 404, "Job", job);
        assertError(api.get(ENTITY + "jobs/" + job + "/contents"), 404, "Job", job);
        assertError(api.get(ENTITY + "jobsegments/" + segment), 404, "Job Segment", segment);
        assertError(api.get(ENTITY + "documentsets/" + set), 404, "Document Set", set);
        assertError(
                api.get(ENTITY + "documents/" + document + "/metadata"), 404, "Document", document);
        var preset = Long.toString(client.preset("all.OL-outputpreset", Client.ONE_FILE));
        assertError(client.submission(preset, List.of(job), true), 404, "Job", job);
        assertError(api.post(Client.OUTPUT + preset + "/" + jobSet), 404, "Job Set", jobSet);
    }

    @Test
    void a_job_set_lives_on_when_its_content_set_is_deleted() {
        long set = client.contentSet(Pdfs.numbered("a", 1), "");
        var jobs = client.jobsOf(client.jobSet(set));

        assertText(api.post(ENTITY + "contentsets/" + set + "/delete"), true);

        assertThat(client.outputOf(jobs)).containsExactly("a 1");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, jobsets",
        "GET, jobsets/1",
        "POST, jobsets/1/delete",
        "GET, jobs/1/contents",
        "GET, documents/1/metadata"
    })
    void jobs_are_not_for_monitors_or_strangers(String verb, String path) {
        server.admin()
                .putJson(
                        "/rest/platen/v1/users/job-monitor",
                        "{\"password\":\"long enough\",\"roles\":[\"ROLE_MONITOR\"]}");
        var monitor = Api.of(server, "job-monitor", "long enough");

        assertError(monitor.send(verb, ENTITY + path, BodyPublishers.noBody()), 403, "", "");
        assertThat(
                        Api.anonymous(server)
                                .send(verb, ENTITY + path, BodyPublishers.noBody())
                                .status())
                .isEqualTo(401);
    }

    private long jobSet() {
        return client.jobSet(client.contentSet(Pdfs.numbered("a", 1), ""));
    }

    /** Of a new job set, the first entity of this level. */
    private long first(String level) {
        var levels = List.of("jobsets", "jobs", "jobsegments", "documentsets", "documents");
        long id = jobSet();
        for (var each : levels.subList(0, levels.indexOf(level))) {
            id = client.ids(ENTITY + each + "/" + id).get(0);
        }
        return id;
    }
}
