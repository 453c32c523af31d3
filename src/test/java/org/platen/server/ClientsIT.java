package org.platen.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.platen.server.Api.Reply;

/**
 * The clients of {@code clients.md}, each from login to file: their requests with their headers, in
 * their order, and their way to read an answer. Numbers in comments are the rows of that page.
 */
class ClientsIT extends OnSharedServer {

    private static final String BASE = "/rest/serverengine";

    private static final String PRESET =
            "{\"name\":\"Letters\",\"format\":{\"type\":\"pdf\"},"
                    + "\"files\":{\"name\":\"letter_${document.nr,000}.pdf\",\"split\":{\"level\":\"document\"}}}";

    private static final Pattern INTEGER = Pattern.compile("[1-9][0-9]{0,15}");

    private static final int MAX_POLLS = 600;

    @Test
    void the_node_client_gets_its_letters() {
        var node = new NodeClient(server);

        // 4, 2, 3, 1, 8
        assertThat(node.login("wrong").json().at("/error/message").asText()).isNotBlank();
        node.login();
        assertThat(node.version()).isGreaterThanOrEqualTo(2024.2);

        // 20, 21, 28
        long data =
                node.upload(
                        "DataFile", "application/octet-stream", "?filename=a.pdf", twoLetters());
        var name = "node letters " + UUID.randomUUID();
        node.upload(
                "OutputCreationConfig",
                "application/xml",
                "?persistent=true&filename=" + Client.encoded(name) + ".OL-outputpreset",
                PRESET.getBytes(UTF_8));
        var preset = "/workflow/outputcreation/" + Client.encoded(name) + ".OL-outputpreset";

        // 30, 32, 58, 59
        long set = node.run("datamining", "/pdfvtcs/" + data, "");
        assertThat(node.get("/entity/contentsets").json().get("identifiers").toString())
                .contains(Long.toString(set));
        long item =
                node.get("/entity/contentsets/" + set).json().at("/identifiers/0/item").asLong();
        var properties = node.get("/entity/contentitems/" + item + "/properties").json();
        assertThat(properties).allMatch(pair -> pair.get("value").isTextual()).isNotEmpty();

        // 54, 58
        long jobSet = node.run("jobcreation", "/default", "{\"identifiers\":[" + set + "]}");
        var jobs = node.get("/entity/jobsets/" + jobSet).json().get("identifiers");
        assertThat(jobs).isNotEmpty().allMatch(JsonNode::isNumber);

        // 38, 42, 24, 25
        var created =
                node.submit(
                        preset + "/jobs",
                        "{\"identifiers\":%s,\"createOnly\":true,\"runtimeParameters\":{\"a\":\"b\"}}"
                                .formatted(jobs));
        node.awaitDone("outputcreation", created);
        var managed = node.managedResult(created);
        assertThat(managed.get("identifier").isNumber()).isTrue();
        assertThat(managed.get("files").toString())
                .isEqualTo("[\"letter_001.pdf\",\"letter_002.pdf\"]");
        var letter = node.get("/filestore/file/" + managed.get("identifier") + "/letter_002.pdf");
        assertThat(letter.header("Content-Disposition").orElse("")).contains("letter_002.pdf");
        assertThat(letter.header("Content-Length")).isPresent();
        assertThat(Pdfs.texts(letter.bytes())).containsExactly("Bob-1");
        var zip = node.get("/filestore/file/" + managed.get("identifier"));
        assertThat(zip.header("Content-Disposition").orElse("")).contains(".zip");

        // 39, 43, 35, 44
        var delivered = node.submit(preset, "{\"identifier\":" + jobSet + ",\"createOnly\":false}");
        var paths = node.post("/workflow/outputcreation/getResultTxt/" + delivered, "");
        assertThat(paths.status()).isEqualTo(200);
        assertThat(node.managedResult(delivered).get("files")).hasSize(2);
        assertThat(node.post("/workflow/outputcreation/getResultTxt/" + created, "").status())
                .isEqualTo(200);

        // 36, 47, 17, 26, 18
        assertThat(node.post("/workflow/outputcreation/cancel/" + created, "").status())
                .isEqualTo(204);
        var missing =
                node.post(
                        "/workflow/outputcreation/missing.OL-outputpreset/jobs",
                        "{\"identifiers\":" + jobs + ",\"createOnly\":true}");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(NodeClient.reason(missing)).isEqualTo("output creation config");
        var inUse = node.post("/filestore/delete/" + data, "");
        assertThat(inUse.status()).isEqualTo(400);
        assertThat(inUse.json().at("/error/message").asText())
                .contains("file is still required by OL Connect");
        long passing = node.upload("template", "application/zip", "", new byte[] {1});
        assertThat(node.post("/filestore/delete/" + passing, "").text()).isIn("true", "");
        assertThat(node.get("/filestore/file/" + passing).status()).isEqualTo(404);
        var replaced =
                node.put(
                        "/entity/jobsets/" + jobSet + "/properties",
                        "{\"id\":" + jobSet + ",\"properties\":[]}");
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.text()).isIn("true", "");

        // 60
        assertThat(node.get("/entity/documents/1").status()).isEqualTo(404);
        assertThat(node.put("/entity/documents/1", "{\"id\":1,\"properties\":[]}").status())
                .isEqualTo(404);
    }

    @Test
    void the_script_client_gets_its_letters() {
        var script = new ScriptClient(server);
        script.login();

        // 20, 23, 9
        long data = script.upload("DataFile", "application/octet-stream", "file", twoLetters());
        long preset =
                script.upload(
                        "OutputCreationConfig", "application/xml", "file", PRESET.getBytes(UTF_8));

        // 13, 14, 15, 34, 49 as far as it needs no configuration
        long set = script.run("datamining", "/pdfvtcs/" + data, "");
        var items = ((JsonNode) script.get("/entity/contentsets/" + set)).get("identifiers");
        assertThat(items).hasSize(2);

        // 55, 58
        long first = items.get(0).get("item").asLong();
        long second = items.get(1).get("item").asLong();
        long jobSet =
                script.run(
                        "jobcreation",
                        "",
                        """
                        {"jobs":[{"segments":[{"documentsets":[{"documents":[
                        {"documentpages":[{"contentitem":%d},{"contentitem":%d}]}]}]}]}]}"""
                                .formatted(second, first));
        var jobs = ((JsonNode) script.get("/entity/jobsets/" + jobSet)).get("identifiers");
        assertThat((JsonNode) script.get("/entity/jobsets")).isNotEmpty();

        // 40, 41, 46
        var asStrings = "[\"" + jobs.get(0).asLong() + "\"]";
        for (var operation :
                List.of(
                        script.start(
                                "/workflow/outputcreation/" + preset + "/jobs",
                                "{\"identifiers\":" + asStrings + ",\"createOnly\":false}"),
                        script.start(
                                "/workflow/outputcreation/" + preset,
                                "{\"identifier\":\"" + jobSet + "\",\"createOnly\":true}"),
                        script.start("/workflow/outputcreation/" + preset + "/" + jobSet, ""))) {
            script.awaitDone("outputcreation", operation);
            var pdf = (byte[]) script.post("/workflow/outputcreation/getResult/" + operation, "");
            assertThat(Pdfs.texts(pdf)).containsExactly("Bob-1", "Ann-1", "Ann-2");
        }

        // 34
        var cancelled = script.start("/workflow/outputcreation/" + preset + "/" + jobSet, "");
        script.post("/workflow/outputcreation/cancel/" + cancelled, "");
        script.awaitDone("outputcreation", cancelled);

        // 61, 27
        assertThat(script.putWithoutBody("/entity/jobs/" + jobs.get(0) + "/properties").status())
                .isGreaterThanOrEqualTo(400);
        long passing =
                script.upload("DataFile", "application/octet-stream", "file", new byte[] {1});
        assertThat(script.get("/filestore/delete/" + passing)).isEqualTo("true");
    }

    @Test
    void the_sharp_client_gets_its_letters() {
        var sharp = new SharpClient(server);

        // 6, 5, 2, 10
        assertThat(sharp.isSessionAlive()).isFalse();
        sharp.login();
        assertThat(sharp.isSessionAlive()).isTrue();
        sharp.login();
        assertThat(sharp.isSessionAlive()).isTrue();

        // 20, 22, 19
        long data = sharp.upload("DataFile", twoLetters());
        long preset = sharp.upload("OutputCreationConfig", PRESET.getBytes(UTF_8));

        // 31, 33
        long set = sharp.run("datamining", "/pdfvtcs/" + data);
        long jobSet = sharp.run("jobcreation", "/default/" + set);

        // 41, 45
        var operation = sharp.start("/workflow/outputcreation/" + preset + "/" + jobSet);
        var result = sharp.result("outputcreation", operation);
        assertThat(result.header("Content-Type")).contains("application/octet-stream");
        assertThat(result.text().split(",")).hasSize(2);

        // 58, 27
        var list = sharp.send("GET", "/entity/jobsets", BodyPublishers.noBody());
        assertThat(list.json().get("identifiers").toString()).contains(Long.toString(jobSet));
        long passing = sharp.upload("DataFile", new byte[] {1});
        assertThat(
                        sharp.send("GET", "/filestore/delete/" + passing, BodyPublishers.noBody())
                                .text())
                .isEqualTo("true");
    }

    /** Two letters, to Ann and to Bob. */
    private static byte[] twoLetters() {
        var pages = new LinkedHashMap<String, Integer>();
        pages.put("Ann", 2);
        pages.put("Bob", 1);
        return Pdfs.withParts(pages);
    }

    private static long integer(Reply reply) {
        assertThat(reply.text()).as(reply.toString()).matches(INTEGER);
        return reply.id();
    }

    /** N: asks whether its token still holds before each call. */
    private static final class NodeClient {

        /** In the order in which it looks for them. */
        private static final List<String> REASONS =
                List.of(
                        "datamapper config",
                        "datafile",
                        "template ",
                        "job preset config",
                        "output creation config");

        private static final Pattern VERSION = Pattern.compile("(\\d{4}\\.\\d+).*");

        private final PlatenServer server;

        private String token = "";

        NodeClient(PlatenServer server) {
            this.server = server;
        }

        Reply login(String password) {
            var reply = Api.of(server, "admin", password).post(BASE + "/authentication/login");
            assertThat(reply.status()).isEqualTo(401);
            return reply;
        }

        void login() {
            var reply = server.admin().post(BASE + "/authentication/login");
            assertThat(Integer.parseInt(reply.header("Token-Expires-In").orElse("3600")))
                    .isGreaterThan(15);
            token = reply.text();
        }

        double version() {
            var version = VERSION.matcher(get("/authentication/version").text());
            assertThat(version.matches()).isTrue();
            return Double.parseDouble(version.group(1));
        }

        private Api caller() {
            var caller = Api.anonymous(server).with("auth_token", token);
            var alive = caller.with("trace_id", "7").head(BASE + "/authentication");
            assertThat(alive.status()).isEqualTo(200);
            return caller;
        }

        Reply get(String path) {
            return caller().with("Accept", "*/*").get(BASE + path);
        }

        Reply post(String path, String json) {
            return json.isEmpty()
                    ? caller().post(BASE + path)
                    : caller().postJson(BASE + path, json);
        }

        Reply put(String path, String json) {
            return caller().putJson(BASE + path, json);
        }

        long upload(String kind, String type, String query, byte[] bytes) {
            return integer(
                    caller().with("Content-Type", type)
                            .post(BASE + "/filestore/" + kind + query, bytes));
        }

        String submit(String path, String json) {
            var reply = post(path, json);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(202);
            return reply.header("operationId").orElseThrow();
        }

        /** Reads everything but {@code done} as an integer. */
        void awaitDone(String service, String operation) {
            var path = BASE + "/workflow/" + service + "/getProgress/" + operation;
            for (int polls = 0; polls < MAX_POLLS; polls++) {
                var progress = caller().with("Accept", "text/plain").get(path);
                assertThat(progress.status()).isEqualTo(200);
                if (progress.text().equals("done")) {
                    return;
                }
                assertThat(Integer.parseInt(progress.text())).isBetween(0, 100);
                PlatenServer.sleep(Duration.ofMillis(20));
            }
            throw new AssertionError(operation + " is never done");
        }

        long run(String service, String path, String json) {
            var operation = submit("/workflow/" + service + path, json);
            awaitDone(service, operation);
            return integer(post("/workflow/" + service + "/getResult/" + operation, ""));
        }

        JsonNode managedResult(String operation) {
            var reply = post("/workflow/outputcreation/getManagedResult/" + operation, "");
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            assertThat(reply.contentType()).isEqualTo("application/json");
            return reply.json();
        }

        /** What it takes a 404 for. */
        static String reason(Reply notFound) {
            var message = notFound.message().toLowerCase(Locale.ROOT);
            return REASONS.stream().filter(message::contains).findFirst().orElse("another");
        }
    }

    /** J: sends one Content-Type with everything, and takes an answer for what its type says. */
    private static final class ScriptClient {

        private final PlatenServer server;

        private Api caller;

        ScriptClient(PlatenServer server) {
            this.server = server;
            caller = Api.anonymous(server);
        }

        void login() {
            var reply =
                    server.admin()
                            .with("Content-Type", "application/json")
                            .post(BASE + "/authentication/login");
            caller = Api.anonymous(server).with("auth_token", (String) read(reply));
        }

        private static Object read(Reply reply) {
            assertThat(reply.status()).as(reply.toString()).isLessThan(300);
            if (reply.contentType().equals("application/json")) {
                return reply.json();
            }
            if (reply.contentType().equals("application/octet-stream")) {
                return reply.bytes();
            }
            return reply.header("operationId").orElseGet(reply::text);
        }

        private Object send(String verb, String path, BodyPublisher body) {
            return read(
                    caller.with("Content-Type", "application/json").send(verb, BASE + path, body));
        }

        Object get(String path) {
            return send("GET", path, BodyPublishers.noBody());
        }

        Object post(String path, String json) {
            return send(
                    "POST",
                    path,
                    json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        }

        Reply putWithoutBody(String path) {
            return caller.with("Content-Type", "application/json")
                    .send("PUT", BASE + path, BodyPublishers.noBody());
        }

        long upload(String kind, String type, String name, byte[] bytes) {
            var path = BASE + "/filestore/" + kind + "?filename=" + name + "&persistent=false";
            return Long.parseLong(
                    (String) read(caller.with("Content-Type", type).post(path, bytes)));
        }

        String start(String path, String json) {
            return (String) post(path, json);
        }

        void awaitDone(String service, String operation) {
            var path = "/workflow/" + service + "/getProgress/" + operation;
            for (int polls = 0; !get(path).equals("done"); polls++) {
                assertThat(polls).as("%s is never done", operation).isLessThan(MAX_POLLS);
                PlatenServer.sleep(Duration.ofMillis(100));
            }
        }

        long run(String service, String path, String json) {
            var operation = start("/workflow/" + service + path, json);
            awaitDone(service, operation);
            return Long.parseLong(
                    (String) post("/workflow/" + service + "/getResult/" + operation, ""));
        }
    }

    /** C: behaves like a browser, and loses patience after 60 looks. */
    private static final class SharpClient {

        private static final int LOOKS = 60;

        private final PlatenServer server;

        private String token = "";

        SharpClient(PlatenServer server) {
            this.server = server;
        }

        /** Sends whatever token it has, be it empty, old or right. */
        void login() {
            var reply =
                    likeBrowser(server.admin())
                            .with("auth_token", token.isEmpty() ? "" : "stale")
                            .post(BASE + "/authentication/login");
            assertThat(reply.status()).isEqualTo(200);
            token = reply.text();
        }

        private static Api likeBrowser(Api api) {
            return api.with("Accept", "*/*")
                    .with("X-Requested-With", "XMLHttpRequest")
                    .with("Cache-Control", "no-cache")
                    .with("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/140.0");
        }

        boolean isSessionAlive() {
            return Stream.of("/workflow/outputcreation/", "/filestore/", "/entity/jobsets/")
                    .map(service -> send("GET", service, BodyPublishers.noBody()))
                    .allMatch(reply -> reply.status() / 100 == 2);
        }

        Reply send(String verb, String path, BodyPublisher body) {
            return likeBrowser(Api.anonymous(server))
                    .with("auth_token", token)
                    .send(verb, BASE + path, body);
        }

        long upload(String kind, byte[] bytes) {
            return integer(
                    send(
                            "POST",
                            "/filestore/" + kind + "?persistent=True",
                            BodyPublishers.ofByteArray(bytes)));
        }

        String start(String path) {
            var reply = send("POST", path, BodyPublishers.noBody());
            assertThat(reply.status() / 100).as(reply.toString()).isEqualTo(2);
            return reply.header("operationId").orElseThrow();
        }

        Reply result(String service, String operation) {
            var calls = "/workflow/" + service;
            for (int looks = 0; looks < LOOKS; looks++) {
                var progress =
                        send("GET", calls + "/getProgress/" + operation, BodyPublishers.noBody());
                assertThat(progress.text()).matches("done|\\d+");
                if (progress.text().equals("done")) {
                    break;
                }
                PlatenServer.sleep(Duration.ofMillis(20));
            }
            var result = send("POST", calls + "/getResult/" + operation, BodyPublishers.noBody());
            assertThat(result.status() / 100).as(result.toString()).isEqualTo(2);
            return result;
        }

        long run(String service, String path) {
            return integer(result(service, start("/workflow/" + service + path)));
        }
    }
}
