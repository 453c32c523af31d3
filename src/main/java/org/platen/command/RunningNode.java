package org.platen.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.platen.door.LocalCommand;
import org.platen.tls.PinnedCertificate;

/**
 * A node that runs on this machine and alone has its database, as it is with H2. The secret in its
 * folder opens some calls.
 */
public final class RunningNode {

    /** The file in the node's folder that names the certificate of a server with TLS. */
    private static final String CERTIFICATE = "certificate";

    private static final Duration MAX_CONNECTING = Duration.ofSeconds(30);

    private final HttpClient client;

    private final String url;

    private final String secret;

    private RunningNode(HttpClient client, String url, String secret) {
        this.client = client;
        this.url = url;
        this.secret = secret;
    }

    /**
     * Returns a running node.
     *
     * @param folder the node's folder in the data folder
     */
    public static RunningNode of(Path folder) {
        return new RunningNode(
                client(folder.resolve(CERTIFICATE)),
                content(folder.resolve("url")),
                content(folder.resolve(LocalCommand.FILE)));
    }

    private static HttpClient client(Path certificate) {
        var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .connectTimeout(MAX_CONNECTING);
        if (Files.exists(certificate)) {
            client.sslContext(PinnedCertificate.context(Path.of(content(certificate))));
        }
        return client.build();
    }

    private static String content(Path file) {
        requireStarted(file);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new RefusedException(
                    file + " cannot be read; run the command as the user who runs the server.", e);
        }
    }

    private static void requireStarted(Path file) {
        if (Files.notExists(file)) {
            throw new RefusedException(
                    "The server is starting: "
                            + file
                            + " does not exist yet. Repeat the command when the server is ready.");
        }
    }

    /** Returns the answer to a GET, however long it takes. */
    public JsonNode get(String path) {
        return send(request(path).GET().build(), "Repeat the command.");
    }

    /**
     * Returns the answer to a request.
     *
     * @param advice the user's next step if the connection breaks
     */
    public JsonNode send(String method, String path, BodyPublisher body, String advice) {
        var request = request(path).timeout(MAX_CONNECTING).method(method, body).build();
        return send(request, advice);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header(LocalCommand.HEADER, secret)
                .header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest request, String advice) {
        try {
            return new ServerAnswer(url, client.send(request, BodyHandlers.ofString())).json();
        } catch (ConnectException e) {
            throw unreachable(e);
        } catch (IOException e) {
            throw broken(e, advice);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private RefusedException unreachable(ConnectException e) {
        return new RefusedException(
                "The server does not answer at "
                        + url
                        + ": it is starting or stopping. Repeat the command when it is ready or has stopped.",
                e);
    }

    private RefusedException broken(IOException e, String advice) {
        return new RefusedException(
                "The connection to the server at "
                        + url
                        + " broke: "
                        + e.getMessage()
                        + ". "
                        + advice,
                e);
    }
}
