package org.platen.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.Client.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.platen.server.Api.Reply;
import org.platen.server.OpenApiFile.Described;

/**
 * A server on which the things exist that the examples of the OpenAPI documents speak of. There
 * they have other ids: {@link #actual} puts these in.
 */
final class OpenApiWorld {

    private static final String PRESET = "letters.OL-outputpreset";

    private static final String USERS = "/rest/platen/v1/users/";

    private static final String LOGIN = "/rest/serverengine/authentication/login";

    private static final String PASSWORD = "correct horse battery";

    private static final Map<String, byte[]> FILES =
            Map.of(
                    "letters.pdf",
                    Pdfs.numbered("letter", 4),
                    "parts.pdf",
                    Pdfs.withParts(Map.of("one", 2, "two", 2)),
                    PRESET,
                    Client.ONE_FILE.getBytes(UTF_8),
                    "data.csv",
                    "name\nKim\n".getBytes(UTF_8));

    /** The neighbours that make a name part of something else: a word, a fraction, a time. */
    private static final String BEFORE = "(?<![\\w.-]|\\d:)";

    private static final String AFTER = "(?![\\w.-]|:\\d)";

    /** Ids so low that other numbers in an answer may equal them. */
    private static final Pattern MAY_BE_COUNT = Pattern.compile("[1-4]?[0-9]");

    private final PlatenServer server;

    private final Api api;

    private final Client client;

    /** By what the examples call it: what it is called here. */
    private final Map<String, String> names = new LinkedHashMap<>();

    OpenApiWorld(PlatenServer server) {
        this.server = server;
        api = server.admin();
        client = new Client(api);
        client.preset(PRESET, Client.ONE_FILE);
        names.put("http://localhost:9340", server.uri("").toString());
        names.put("/var/lib/platen", server.data().toString());
        content();
        jobs();
        files();
        users();
    }

    private void content() {
        long set = client.contentSet(FILES.get("letters.pdf"), "pagesPerItem=2");
        put(1201, set);
        put(1202, client.itemsOf(set).get(0));
        put(1298, client.contentSet(FILES.get("letters.pdf"), "pagesPerItem=1"));
        put(1299, client.contentSet(FILES.get("letters.pdf"), "pagesPerItem=4"));
        long file = client.upload(FILES.get("parts.pdf"), "parts.pdf");
        put(1501, file);
        var mapped = Client.operation(api.post(Client.DATA_MAPPING + "pdfvtcs/" + file));
        names.put("4d1f8a20-95c7-4a57-8f43-02f7c1a6b9e1", mapped);
        client.awaitDone(Client.DATA_MAPPING, mapped);
    }

    private void jobs() {
        long set = Long.parseLong(actual("1201"));
        var made = Client.operation(api.post(Client.JOBS + "default/" + set));
        names.put("5e2a9b31-a6d8-4b68-9054-1308d2b7caf2", made);
        long jobSet = client.result(Client.JOBS, made).id();
        put(1301, jobSet);
        put(1399, client.jobSet(Long.parseLong(actual("1299"))));
        put(1302, client.jobsOf(jobSet).get(0));
        put(1303, client.ids(Client.ENTITY + "jobs/" + actual("1302")).get(0));
        put(1304, client.ids(Client.ENTITY + "jobsegments/" + actual("1303")).get(0));
        put(1305, client.ids(Client.ENTITY + "documentsets/" + actual("1304")).get(0));
        var output = output();
        names.put("0c5c7b52-3f0e-4c63-8a1d-5b7e9f2d1c40", output);
        names.put("6f3bac42-b7e9-4c79-a165-2419e3c8db03", output());
        names.put("7a4cbd53-c8fa-4d8a-b276-352af4d9ec14", output());
        put(1401, api.get(own(output) + "/output").json().get("folder").asLong());
    }

    private String output() {
        var jobs = client.jobsOf(Long.parseLong(actual("1301")));
        var operation = client.submit(PRESET, jobs, true);
        client.awaitDone(OUTPUT, operation);
        return operation;
    }

    private static String own(String operation) {
        return "/rest/platen/v1/operations/" + operation;
    }

    private void files() {
        put(1502, client.upload(FILES.get("data.csv"), "data.csv"));
        put(1503, client.upload(FILES.get("data.csv"), "old.csv"));
        put(1504, client.upload(FILES.get("data.csv"), "older.csv"));
    }

    private void users() {
        for (var name : List.of("kim.miller", "alex.stone", "robin.gray", "chris.wood")) {
            user(name);
        }
        names.put("sam.fields", "sam.fields-" + UUID.randomUUID());
        var token = "{\"name\":\"erp\",\"expiresAt\":\"2026-12-31T00:00:00Z\"}";
        var made = expect(201, kim().postJson("/rest/platen/v1/me/tokens", token));
        names.put("tok-own", made.json().get("id").asText());
        var other = expect(201, kim().postJson("/rest/platen/v1/me/tokens", token));
        names.put("tok-other", other.json().get("id").asText());
    }

    private void user(String name) {
        names.put(name, name + "-" + UUID.randomUUID());
        var body = "{\"password\":\"%s\",\"roles\":[\"ROLE_DATA\"]}".formatted(PASSWORD);
        expect(201, api.putJson(USERS + actual(name), body));
    }

    private Api kim() {
        return Api.of(server, actual("kim.miller"), PASSWORD);
    }

    /** The administrator; a user who is nobody else's, by name; or one with a token. */
    private Api caller(String name) {
        return switch (name) {
            case "" -> api;
            case "token" -> Api.anonymous(server).with("auth_token", kim().post(LOGIN).text());
            default -> Api.of(server, actual(name), PASSWORD);
        };
    }

    private void put(long example, long here) {
        names.put(Long.toString(example), Long.toString(here));
    }

    /** A text with the names of this server in place of those of the examples. */
    String actual(String text) {
        return replaced(text, false);
    }

    /** The reverse of {@link #actual}, for recording. */
    String example(String text) {
        return replaced(text, true);
    }

    private String replaced(String text, boolean back) {
        var result = text;
        for (var name : names.entrySet()) {
            if (back && MAY_BE_COUNT.matcher(name.getValue()).matches()) {
                continue;
            }
            var from = back ? name.getValue() : name.getKey();
            var to = back ? name.getKey() : name.getValue();
            result =
                    result.replaceAll(
                            BEFORE + Pattern.quote(from) + AFTER, Matcher.quoteReplacement(to));
        }
        return result;
    }

    /** Sends the example of an operation. */
    Reply send(Described operation, JsonNode example) {
        var caller = caller(example.path("caller").asText());
        for (var parameter : operation.node().path("parameters")) {
            var value = example.path("parameters").path(parameter.get("name").asText());
            if (parameter.get("in").asText().equals("header") && !value.isMissingNode()) {
                caller = caller.with(parameter.get("name").asText(), value.asText());
            }
        }
        var type = contentType(operation, example);
        if (!type.isEmpty()) {
            caller = caller.with("Content-Type", type);
        }
        return caller.send(operation.verb(), path(operation, example), body(example));
    }

    private static String contentType(Described operation, JsonNode example) {
        if (example.has("contentType")) {
            return example.get("contentType").asText();
        }
        var types = operation.node().at("/requestBody/content").fieldNames();
        return types.hasNext() ? types.next() : "";
    }

    private String path(Described operation, JsonNode example) {
        var path = operation.path();
        var query = new StringBuilder();
        for (var parameter : operation.node().path("parameters")) {
            var name = parameter.get("name").asText();
            var value = Client.encoded(actual(example.path("parameters").path(name).asText()));
            switch (parameter.get("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", value.replace("%2F", "/"));
                case "query" -> query.append(value.isEmpty() ? "" : "&" + name + "=" + value);
                default -> {}
            }
        }
        return query.isEmpty() ? path : path + "?" + query.substring(1);
    }

    private BodyPublisher body(JsonNode example) {
        if (example.has("file")) {
            return BodyPublishers.ofByteArray(FILES.get(example.get("file").asText()));
        }
        return example.has("body")
                ? BodyPublishers.ofString(actual(example.get("body").toString()))
                : BodyPublishers.noBody();
    }
}
