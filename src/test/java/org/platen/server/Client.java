package org.platen.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.platen.server.Api.Reply;

/** A client as integrators write them: knows the contract, and nothing of what is behind it. */
final class Client {

    static final String OUTPUT = "/rest/serverengine/workflow/outputcreation/";

    static final String JOBS = "/rest/serverengine/workflow/jobcreation/";

    static final String DATA_MAPPING = "/rest/serverengine/workflow/datamining/";

    static final String ENTITY = "/rest/serverengine/entity/";

    /** The plainest preset there is. */
    static final String ONE_FILE =
            "{\"name\":\"All\",\"format\":{\"type\":\"pdf\"},\"files\":{\"name\":\"all.pdf\"}}";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Api api;

    Client(Api api) {
        this.api = api;
    }

    /** Uploads a PDF; gives the id of the data file. */
    long upload(byte[] pdf, String name) {
        return expect(
                        200,
                        api.with("Content-Type", "application/octet-stream")
                                .post(
                                        "/rest/serverengine/filestore/DataFile?filename="
                                                + encoded(name),
                                        pdf))
                .id();
    }

    /** Uploads an output preset; gives the id of the file. */
    long preset(String name, String json) {
        return expect(200, uploadPreset(name, json)).id();
    }

    Reply uploadPreset(String name, String json) {
        return api.with("Content-Type", "application/xml")
                .post(
                        "/rest/serverengine/filestore/OutputCreationConfig?persistent=true&filename="
                                + encoded(name),
                        json.getBytes(UTF_8));
    }

    /** Makes a content set on our own interface; {@code query} as {@code pagesPerItem=1}. */
    long contentSet(byte[] pdf, String query) {
        var answer =
                api.with("Content-Type", "application/pdf")
                        .post("/rest/platen/v1/contentsets?" + query, pdf);
        return answer.status() == 202
                ? result(DATA_MAPPING, answer.json().get("id").asText()).id()
                : expect(201, answer).json().get("id").asLong();
    }

    /** Makes a content set of a data file by its document parts. */
    long contentSetOf(long dataFile) {
        var started = api.post(DATA_MAPPING + "pdfvtcs/" + dataFile);
        return result(DATA_MAPPING, operation(started)).id();
    }

    /** The ids of the items of a content set. */
    List<Long> itemsOf(long contentSet) {
        return items(ENTITY + "contentsets/" + contentSet);
    }

    /** The ids of a Content Item Identifier List. */
    List<Long> items(String path) {
        var ids = new ArrayList<Long>();
        expect(200, api.get(path))
                .json()
                .get("identifiers")
                .forEach(item -> ids.add(item.get("item").asLong()));
        return ids;
    }

    /** The ids of an Identifier List. */
    List<Long> ids(String path) {
        var ids = new ArrayList<Long>();
        expect(200, api.get(path)).json().get("identifiers").forEach(id -> ids.add(id.asLong()));
        return ids;
    }

    /** The operations that were accepted last, the newest first. */
    List<String> newest(int limit) {
        var list = expect(200, api.get("/rest/platen/v1/operations?limit=" + limit)).json();
        return list.findValuesAsText("id");
    }

    /** How many pages each item of a content set has. */
    List<Integer> pagesOfItems(long contentSet) {
        var path = ENTITY + "contentsets/" + contentSet + "/pages?detail=true";
        var pages = new ArrayList<Integer>();
        for (var item : expect(200, api.get(path)).json()) {
            pages.add(
                    item.get("pages").findValues("count").stream().mapToInt(JsonNode::asInt).sum());
        }
        return pages;
    }

    /** What the pages of content sets say when they are printed. */
    List<String> output(long... contentSets) {
        return outputOf(jobsOf(jobSet(contentSets)));
    }

    /** What the pages of jobs say when they are printed. */
    List<String> outputOf(List<Long> jobs) {
        var preset = preset("all.OL-outputpreset", ONE_FILE);
        var operation = submit(Long.toString(preset), jobs, true);
        return Pdfs.texts(result(OUTPUT, operation).bytes());
    }

    /** Makes a job set without a preset. */
    long jobSet(long... contentSets) {
        var ids = java.util.Arrays.stream(contentSets).mapToObj(Long::toString);
        var started =
                api.postJson(
                        JOBS + "default",
                        "{\"identifiers\":[" + ids.collect(Collectors.joining(",")) + "]}");
        return result(JOBS, operation(started)).id();
    }

    List<Long> jobsOf(long jobSet) {
        return ids(ENTITY + "jobsets/" + jobSet);
    }

    /** The jobs of a PDF that is cut into documents of so many pages. */
    List<Long> jobs(byte[] pdf, int pagesPerDocument) {
        return jobsOf(jobSet(contentSet(pdf, "pagesPerItem=" + pagesPerDocument)));
    }

    /** Submits jobs to a preset, named as in a path; gives the operation. */
    String submit(String preset, List<Long> jobs, boolean createOnly) {
        return operation(submission(preset, jobs, createOnly));
    }

    Reply submission(String preset, List<Long> jobs, boolean createOnly) {
        return api.postJson(
                OUTPUT + preset + "/jobs",
                "{\"identifiers\":" + jobs + ",\"createOnly\":" + createOnly + "}");
    }

    static String operation(Reply accepted) {
        return expect(202, accepted).header("operationId").orElseThrow();
    }

    /** Asks for progress until it is {@code done}. */
    void awaitDone(String service, String operation) {
        var late = Instant.now().plus(PATIENCE);
        while (!expect(200, api.get(service + "getProgress/" + operation)).text().equals("done")) {
            assertThat(Instant.now()).as("%s is not done", operation).isBefore(late);
            PlatenServer.sleep(Duration.ofMillis(50));
        }
    }

    Reply get(String path) {
        return api.get(path);
    }

    Reply post(String path) {
        return api.post(path);
    }

    /** The result, as soon as there is one. */
    Reply result(String service, String operation) {
        return expect(200, api.post(service + "getResult/" + operation));
    }

    byte[] download(long file) {
        return expect(200, api.get("/rest/serverengine/filestore/file/" + file)).bytes();
    }

    /** Repeats a request that is refused for some time, until its status is this one. */
    static Reply repeated(int status, Supplier<Reply> request) {
        var late = Instant.now().plusSeconds(30);
        var reply = request.get();
        while (reply.status() != status) {
            assertThat(Instant.now()).as("still refused: %s", reply).isBefore(late);
            PlatenServer.sleep(Duration.ofMillis(100));
            reply = request.get();
        }
        return reply;
    }

    static String encoded(String name) {
        return URLEncoder.encode(name, UTF_8).replace("+", "%20");
    }

    static Reply expect(int status, Reply reply) {
        assertThat(reply.status())
                .as("%s: %s", reply.response().request(), reply)
                .isEqualTo(status);
        return reply;
    }
}
