package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.DATA_MAPPING;
import static org.platen.server.Client.ENTITY;
import static org.platen.server.Client.JOBS;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.Client.expect;
import static org.platen.server.Client.repeated;
import static org.platen.server.ContractAssertions.assertError;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.server.Api.Reply;

/** What users see of each other, and may use, on a server with owners and small quotas. */
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnersIT {

    private static final String FILES = "/rest/serverengine/filestore/";

    private static final String OWN = "/rest/platen/v1/";

    private static final String PASSWORD = "long enough";

    private static final int QUEUED = Limits.MAX_QUEUED_OF_USER;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private static final String STRUCTURE =
            "{\"jobs\":[{\"segments\":[{\"documentsets\":[{\"documents\":[{\"documentpages\":"
                    + "[{\"contentitem\":{item}}]}]}]}]}]}";

    /**
     * Each call that names something of Ann's: verb, path, status for Ann and for an administrator,
     * and body. For Bob it is not there.
     */
    private static final String[][] CALLS = {
        {"GET", FILES + "file/{file}", "200", ""},
        {"HEAD", FILES + "file/{file}", "200", ""},
        {"GET", FILES + "file/{name}", "200", ""},
        {"GET", FILES + "file/{output}", "200", ""},
        {"GET", FILES + "file/{result}", "200", ""},
        {"GET", FILES + "file/{output}/all.pdf", "200", ""},
        {"HEAD", FILES + "file/{output}/manifest.json", "200", ""},
        {"HEAD", FILES + "delete/{file}", "200", ""},
        {"POST", FILES + "delete/{newFile}", "200", ""},
        {"GET", FILES + "delete/{newFile}", "200", ""},
        {"GET", ENTITY + "contentsets/{contentSet}", "200", ""},
        {"GET", ENTITY + "contentsets/{contentSet}/pages", "200", ""},
        {"GET", ENTITY + "contentsets/{contentSet}/pages?detail=true", "200", ""},
        {"GET", ENTITY + "contentsets/{contentSet}/properties", "200", ""},
        {
            "PUT",
            ENTITY + "contentsets/{contentSet}/properties",
            "200",
            "{\"id\":{contentSet},\"properties\":[]}"
        },
        {"POST", ENTITY + "contentsets/{newContentSet}/delete", "200", ""},
        {"GET", ENTITY + "contentitems/{item}/properties", "200", ""},
        {
            "PUT",
            ENTITY + "contentitems/{item}/properties",
            "200",
            "{\"id\":{item},\"properties\":[]}"
        },
        {"PUT", ENTITY + "contentitems/properties", "200", "[{\"id\":{item},\"properties\":[]}]"},
        {"GET", ENTITY + "jobsets/{jobSet}", "200", ""},
        {"GET", ENTITY + "jobsets/{jobSet}/properties", "200", ""},
        {"GET", ENTITY + "jobsets/{jobSet}/metadata", "200", ""},
        {"PUT", ENTITY + "jobsets/{jobSet}/metadata", "200", "{\"id\":{jobSet},\"properties\":[]}"},
        {"POST", ENTITY + "jobsets/{newJobSet}/delete", "200", ""},
        {"GET", ENTITY + "jobs/{job}", "200", ""},
        {"GET", ENTITY + "jobs/{job}/contents", "200", ""},
        {"GET", ENTITY + "jobs/{job}/metadata", "200", ""},
        {"PUT", ENTITY + "jobs/properties", "200", "[{\"id\":{job},\"properties\":[]}]"},
        {"GET", ENTITY + "jobsegments/{segment}", "200", ""},
        {"GET", ENTITY + "documentsets/{documentSet}", "200", ""},
        {"GET", ENTITY + "documents/{document}/metadata", "200", ""},
        {"POST", DATA_MAPPING + "pdfvtcs/{file}", "202", ""},
        {"POST", DATA_MAPPING + "pdfvtcs/{name}", "202", ""},
        {"POST", JOBS + "default/{contentSet}", "202", ""},
        {"POST", JOBS + "default", "202", "{\"identifiers\":[{contentSet}]}"},
        {"POST", JOBS.substring(0, JOBS.length() - 1), "202", STRUCTURE},
        {"POST", OUTPUT + "{preset}/{jobSet}", "202", ""},
        {"POST", OUTPUT + "{preset}", "202", "{\"identifier\":{jobSet}}"},
        {"POST", OUTPUT + "{preset}/jobs", "202", "{\"identifiers\":[{job}]}"},
        {"GET", OUTPUT + "getProgress/{operation}", "200", ""},
        {"POST", OUTPUT + "getResult/{operation}", "200", ""},
        {"POST", OUTPUT + "getResultTxt/{operation}", "200", ""},
        {"POST", OUTPUT + "getManagedResult/{operation}", "200", ""},
        {"POST", OUTPUT + "cancel/{operation}", "204", ""},
        {"GET", OWN + "contentsets/{contentSet}", "200", ""},
        {"POST", OWN + "operations", "202", "{\"preset\":{preset},\"jobs\":[{job}]}"},
        {"POST", OWN + "operations", "202", "{\"preset\":{preset},\"jobSet\":{jobSet}}"},
        {"GET", OWN + "operations/{operation}", "200", ""},
        {"GET", OWN + "operations/{operation}/output", "200", ""},
        {"POST", OWN + "operations/{operation}/retry", "409", ""},
        {"POST", OWN + "operations/{operation}/reprints", "202", "{\"documents\":\"1\"}"},
    };

    @Parameter Database database;

    private static PlatenServer server;

    private static Api ann;

    private static Api bob;

    private static Client annsClient;

    private static final Map<String, Supplier<Object>> THINGS = new HashMap<>();

    @BeforeParameterizedClassInvocation
    static void begin(Database database) {
        server = SharedServers.limited(database);
        ann = user("ann");
        bob = user("bob");
        annsClient = new Client(ann);
        makeThings();
    }

    private static Api user(String name) {
        var body =
                "{\"password\":\""
                        + PASSWORD
                        + "\",\"roles\":[\"ROLE_DATA\",\"ROLE_RESOURCE\",\"ROLE_MONITOR\"]}";
        var reply = server.admin().putJson(OWN + "users/" + name, body);
        assertThat(reply.status()).as(reply.toString()).isBetween(200, 299);
        return Api.of(server, name, PASSWORD);
    }

    private static void makeThings() {
        var pdf = Pdfs.numbered("a", 3);
        put("preset", annsClient.preset("shared.OL-outputpreset", Client.ONE_FILE));
        put("file", annsClient.upload(pdf, "anns.pdf"));
        put("name", "anns.pdf");
        THINGS.put("newFile", () -> annsClient.upload(pdf, "gone.pdf"));
        long contentSet = annsClient.contentSet(pdf, "pagesPerItem=1");
        put("contentSet", contentSet);
        THINGS.put("newContentSet", () -> annsClient.contentSet(pdf, "pagesPerItem=1"));
        put("item", annsClient.itemsOf(contentSet).get(0));
        long jobSet = annsClient.jobSet(contentSet);
        put("jobSet", jobSet);
        THINGS.put("newJobSet", () -> annsClient.jobSet(contentSet));
        long job = annsClient.jobsOf(jobSet).get(0);
        put("job", job);
        long segment = first("jobs/" + job);
        put("segment", segment);
        long documentSet = first("jobsegments/" + segment);
        put("documentSet", documentSet);
        put("document", first("documentsets/" + documentSet));
        var operation = annsClient.submit(filled("{preset}"), List.of(job), true);
        put("operation", operation);
        annsClient.awaitDone(OUTPUT, operation);
        var output = expect(200, ann.get(OWN + "operations/" + operation + "/output")).json();
        put("output", output.get("folder").asLong());
        var managed = ann.with("Accept", "application/json");
        var result = expect(200, managed.post(OUTPUT + "getManagedResult/" + operation));
        put("result", result.json().get("identifier").asLong());
    }

    private static void put(String name, Object id) {
        THINGS.put(name, () -> id);
    }

    private static long first(String path) {
        return annsClient.ids(ENTITY + path).get(0);
    }

    private static String filled(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> THINGS.get(match.group(1)).get().toString());
    }

    @Test
    @Order(1)
    void what_another_user_has_made_is_not_there() {
        var soft = new SoftAssertions();
        for (var call : CALLS) {
            var label = call[0] + " " + call[1] + " ";
            soft.assertThat(status(bob, call)).as(label + "by another user").isEqualTo(404);
            int expected = Integer.parseInt(call[2]);
            soft.assertThat(status(ann, call)).as(label + "by its owner").isEqualTo(expected);
            soft.assertThat(status(server.admin(), call))
                    .as(label + "by an administrator")
                    .isEqualTo(expected);
        }
        soft.assertAll();
    }

    private static int status(Api caller, String[] call) {
        var typed = call[3].isEmpty() ? caller : caller.with("Content-Type", "application/json");
        return typed.send(call[0], filled(call[1]), BodyPublishers.ofString(filled(call[3])))
                .status();
    }

    @Test
    @Order(2)
    void lists_leave_out_what_another_user_has_made() {
        var bobs = new Client(bob);
        long own = bobs.contentSet(Pdfs.numbered("b", 1), "pagesPerItem=1");
        long jobSet = bobs.jobSet(own);
        var operations = bobs.newest(100);
        long anns = (Long) THINGS.get("contentSet").get();
        long annsJobSet = (Long) THINGS.get("jobSet").get();

        assertThat(bobs.ids(ENTITY + "contentsets")).containsExactly(own);
        assertThat(bobs.ids(ENTITY + "jobsets")).containsExactly(jobSet);
        assertThat(operations).hasSize(1).doesNotContain(filled("{operation}"));
        assertThat(annsClient.ids(ENTITY + "contentsets")).contains(anns).doesNotContain(own);
        assertThat(annsClient.newest(100)).doesNotContainAnyElementsOf(operations);
        var admin = new Client(server.admin());
        assertThat(admin.ids(ENTITY + "contentsets")).contains(own, anns);
        assertThat(admin.ids(ENTITY + "jobsets")).contains(jobSet, annsJobSet);
        assertThat(admin.newest(100)).containsAll(operations).contains(filled("{operation}"));
    }

    @Test
    @Order(3)
    void a_list_of_jobs_with_one_of_another_user_is_refused_and_presets_are_shared() {
        var bobs = new Client(bob);
        var jobs = new ArrayList<>(bobs.jobs(Pdfs.numbered("b", 1), 1));
        var preset = filled("{preset}");
        expect(202, bobs.submission(preset, jobs, true));

        jobs.add((Long) THINGS.get("job").get());

        assertError(bobs.submission(preset, jobs, true), 404, "Job", filled("{job}"));
        assertThat(bob.get(FILES + "resources?type=OUTPUT_CREATION_CONFIG").text())
                .contains("shared.OL-outputpreset");
    }

    @Test
    @Order(4)
    void operations_in_the_queue_are_limited_by_user() {
        var job = annsClient.jobs(Pdfs.numbered("long", 1_000), 1).get(0);
        var large = Collections.nCopies(20, job);
        var preset = filled("{preset}");
        var accepted = new ArrayList<String>();
        var refused = submitted(preset, large);
        while (refused.status() == 202 && accepted.size() < 4 * QUEUED) {
            accepted.add(refused.json().get("id").asText());
            refused = submitted(preset, large);
        }

        assertThat(refused.status()).as(refused.toString()).isEqualTo(429);
        assertThat(refused.json().path("code").asText()).isEqualTo("quota.exceeded");
        assertThat(refused.text()).contains("platen.quota.operations", Integer.toString(QUEUED));
        assertThat(refused.header("Retry-After").map(Integer::parseInt).orElse(0)).isPositive();
        var compatible = annsClient.submission(preset, large, true);
        assertError(compatible, 500, "platen.quota.operations", "");
        assertThat(compatible.text()).doesNotContain("\"code\"");
        var others = new Client(bob).jobs(Pdfs.numbered("b", 1), 1);
        assertThat(others).isNotEmpty();
        accepted.forEach(id -> ann.post(OUTPUT + "cancel/" + id));
        var again = repeated(202, () -> submitted(preset, List.of(job))).json();
        annsClient.awaitDone(OUTPUT, again.get("id").asText());
    }

    private static Reply submitted(String preset, List<Long> jobs) {
        return ann.postJson(
                OWN + "operations",
                "{\"preset\":" + preset + ",\"jobs\":" + jobs + ",\"createOnly\":true}");
    }

    @Test
    @Order(5)
    void bytes_in_the_store_are_limited_by_user() {
        var carl = user("carl");
        var dataFile = FILES + "DataFile";
        var whole = new byte[Limits.MAX_FILE_BYTES];
        for (int i = 1; i < Limits.MAX_BYTES_OF_USER / whole.length; i++) {
            expect(200, carl.post(dataFile, whole));
        }
        var half = new byte[whole.length / 2 + 1];
        var first = expect(200, carl.post(dataFile, half)).text();
        var before = FilesOnDisk.of(server);

        assertError(carl.post(dataFile, half), 500, "platen.quota.bytes", "");
        assertError(
                carl.send(
                        "POST",
                        dataFile,
                        BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(half))),
                500,
                "platen.quota.bytes",
                "");
        var own = carl.with("Content-Type", "application/pdf").post(OWN + "contentsets", half);
        assertThat(own.status()).as(own.toString()).isEqualTo(413);
        assertThat(own.json().path("code").asText()).isEqualTo("quota.exceeded");
        before.assertNothingAdded();
        expect(200, bob.post(dataFile, half));

        expect(200, carl.post(FILES + "delete/" + first));
        repeated(200, () -> carl.post(dataFile, half));
    }
}
