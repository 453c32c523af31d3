package org.platen.server;

import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.platen.server.Api.Reply;

/**
 * Sends nonsense to every method of both interfaces. Whatever comes, the answer is one that the
 * interfaces document, and tells nothing of our insides. The same seed gives the same requests.
 *
 * <p>{@code java -cp … org.platen.server.EndpointFuzz REQUESTS SEED} starts a server and does so;
 * the exit status is 1 if an answer is wrong. {@link EndpointFuzzIT} is its short form.
 */
public final class EndpointFuzz {

    /** What no answer may have in it: traces, statements, classes and folders. */
    private static final Pattern INSIDES =
            Pattern.compile(
                    "\\tat |Exception|java\\.|org\\.(platen|hibernate|jboss)|io\\.undertow"
                            + "|(?i:select .* from |insert into )|/tmp/|/data/|<html");

    private static final String UNEXPECTED = "An internal error occurred";

    private static final List<String> TEXTS =
            List.of(
                    "",
                    "0",
                    "1",
                    "-1",
                    "9223372036854775807",
                    "99999999999999999999",
                    "1e9",
                    "null",
                    "true",
                    "NaN",
                    "..",
                    "../../etc/passwd",
                    "a'b\"c",
                    "';drop table platen_user;--",
                    "${jndi:ldap://x}",
                    "%",
                    "*",
                    "\u0000",
                    "\u202e\u2028",
                    "ä€😀",
                    "x".repeat(3_000),
                    "2026-11-28T00:00:00Z",
                    "2026-99-99");

    private static final List<String> KEYS =
            List.of(
                    "limit",
                    "after",
                    "before",
                    "state",
                    "from",
                    "to",
                    "user",
                    "action",
                    "name",
                    "id",
                    "identifiers",
                    "password",
                    "roles",
                    "disabled",
                    "expiresAt",
                    "back",
                    "code",
                    "order",
                    "persistent",
                    "named",
                    "filename",
                    "operations",
                    "ids",
                    "values");

    private static final List<String> TYPES =
            List.of(
                    "application/json",
                    "application/octet-stream",
                    "application/pdf",
                    "application/zip",
                    "text/plain",
                    "multipart/form-data; boundary=x",
                    "application/xml",
                    "nonsense");

    private static final int MAX_DEPTH = 4;

    private final PlatenServer server;

    private final Random random;

    private final List<Call> calls = Call.all();

    private final Map<Integer, Integer> statuses = new TreeMap<>();

    private final List<String> faults = new ArrayList<>();

    EndpointFuzz(PlatenServer server, long seed) {
        this.server = server;
        random = new Random(seed);
    }

    public static void main(String[] arguments) {
        try (var server = PlatenServer.fresh(Database.H2.fresh())) {
            var fuzz = new EndpointFuzz(server, Long.parseLong(arguments[1]));
            var faults = fuzz.run(Integer.parseInt(arguments[0]));
            System.out.println(fuzz.statuses());
            faults.forEach(System.out::println);
            System.exit(faults.isEmpty() ? 0 : 1);
        }
    }

    /** What was wrong in so many answers. */
    List<String> run(int requests) {
        for (int i = 0; i < requests; i++) {
            var call = calls.get(random.nextInt(calls.size()));
            var path = path(call);
            try {
                check(call.verb() + " " + path, send(call, path));
            } catch (UncheckedIOException e) {
                // The JDK's client takes no such header or target; or the server closed.
                statuses.merge(0, 1, Integer::sum);
            }
        }
        return faults;
    }

    /** The number of answers of each status; 0 stands for no answer. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    private void check(String request, Reply reply) {
        statuses.merge(reply.status(), 1, Integer::sum);
        var text = reply.text();
        boolean refuses = reply.status() >= 400;
        if (text.contains(UNEXPECTED)) {
            faults.add(request + ": " + reply.status() + " " + text);
        } else if (refuses && INSIDES.matcher(text).find()) {
            faults.add(request + " tells of insides: " + text);
        }
    }

    private Reply send(Call call, String path) {
        var api = random.nextInt(10) == 0 ? Api.anonymous(server) : server.admin();
        if (call.hasBody() || random.nextInt(20) == 0) {
            boolean asDeclared = !call.mediaType().isEmpty() && random.nextInt(4) > 0;
            api = api.with("Content-Type", asDeclared ? call.mediaType() : any(TYPES));
            return api.send(call.verb(), path, BodyPublishers.ofByteArray(body()));
        }
        return api.send(call.verb(), path, BodyPublishers.noBody());
    }

    private String path(Call call) {
        var path = new StringBuilder();
        int at = 0;
        for (var parameter = Pattern.compile("\\{\\w+}").matcher(call.template());
                parameter.find(); ) {
            path.append(call.template(), at, parameter.start()).append(encoded(any(TEXTS)));
            at = parameter.end();
        }
        path.append(call.template().substring(at));
        for (int i = 0; i < random.nextInt(4); i++) {
            path.append(i == 0 ? '?' : '&')
                    .append(any(KEYS))
                    .append('=')
                    .append(encoded(any(TEXTS)));
        }
        return path.toString();
    }

    private byte[] body() {
        if (random.nextInt(5) == 0) {
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            return bytes;
        }
        byte[] json = value(0).getBytes(StandardCharsets.UTF_8);
        // Cut off, perhaps.
        return random.nextInt(8) == 0 ? Arrays.copyOf(json, random.nextInt(json.length + 1)) : json;
    }

    private String value(int depth) {
        return switch (random.nextInt(depth < MAX_DEPTH ? 6 : 4)) {
            case 0 -> Long.toString(random.nextLong());
            case 1 -> any(List.of("true", "false", "null", "1e400", "-0", "0.1"));
            case 2, 3 -> quoted(any(TEXTS));
            case 4 -> "[" + value(depth + 1) + "," + value(depth + 1) + "]";
            default ->
                    "{%s:%s,%s:%s}"
                            .formatted(
                                    quoted(any(KEYS)),
                                    value(depth + 1),
                                    quoted(any(KEYS)),
                                    value(depth + 1));
        };
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0000", "\\u0000")
                + '"';
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
