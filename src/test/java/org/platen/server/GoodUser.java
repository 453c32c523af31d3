package org.platen.server;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A user with a token who calls, waits for the answer and calls again: asks who he is, lists
 * operations, sends a body, downloads a file. Measures what that takes.
 */
final class GoodUser {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String OPERATIONS = "/rest/platen/v1/operations";

    private record Call(String verb, String path, String body, int status) {}

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    private final PlatenServer server;

    private final String token;

    private final List<Call> calls;

    GoodUser(PlatenServer server, String name) {
        this.server = server;
        var api = user(server, name);
        token = api.post("/rest/serverengine/authentication/login").text();
        long file =
                new Client(api)
                        .upload("a,b\n".repeat(1_000).getBytes(StandardCharsets.UTF_8), "a.csv");
        calls =
                List.of(
                        new Call("GET", "/rest/platen/v1/session", "", 200),
                        new Call("GET", OPERATIONS, "", 200),
                        new Call(
                                "POST",
                                OPERATIONS,
                                "{\"preset\":" + "7".repeat(9) + ",\"jobs\":[1]}",
                                404),
                        new Call("GET", "/rest/serverengine/filestore/file/" + file, "", 200));
    }

    /** Adds a user with the role DATA. */
    static Api user(PlatenServer server, String name) {
        var password = "long enough";
        server.admin()
                .putJson(
                        "/rest/platen/v1/users/" + name,
                        "{\"password\":\"" + password + "\",\"roles\":[\"ROLE_DATA\"]}");
        return Api.of(server, name, password);
    }

    Latencies callsFor(Duration time) {
        var taken = LongStream.builder();
        int failures = 0;
        long end = System.nanoTime() + time.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            long since = System.nanoTime();
            if (!isAnswered(calls.get(i % calls.size()))) {
                failures++;
            }
            taken.add(System.nanoTime() - since);
        }
        return new Latencies(taken.build().toArray(), failures);
    }

    private boolean isAnswered(Call call) {
        var body =
                call.body().isEmpty()
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(call.body());
        var request =
                HttpRequest.newBuilder(server.uri(call.path()))
                        .method(call.verb(), body)
                        .header("auth_token", token)
                        .header("Content-Type", "application/json")
                        .timeout(PATIENCE)
                        .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == call.status();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
