package org.platen.server;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SubmissionPublisher;

/**
 * One connection of HTTP/2 with many streams, the body of each of which does not come to its end.
 */
final class Streams implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    private final List<CompletableFuture<?>> open = new ArrayList<>();

    Streams(PlatenServer server, int size, String... headers) {
        var first = HttpRequest.newBuilder(server.uri("/rest/platen/v1/session")).build();
        // Its answer makes a connection of HTTP/2 of the client's only one.
        var version = client.sendAsync(first, BodyHandlers.discarding()).join().version();
        if (version != HttpClient.Version.HTTP_2) {
            throw new IllegalStateException("The server speaks " + version);
        }
        for (int i = 0; i < size; i++) {
            var endless = BodyPublishers.fromPublisher(new SubmissionPublisher<>());
            var request =
                    HttpRequest.newBuilder(server.uri(Client.JOBS))
                            .header("Content-Type", "application/json")
                            .headers(headers)
                            .POST(endless)
                            .build();
            open.add(client.sendAsync(request, BodyHandlers.discarding()));
        }
    }

    @Override
    public void close() {
        open.forEach(each -> each.cancel(true));
    }
}
