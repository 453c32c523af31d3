package org.platen.usercommand;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.platen.door.LocalCommand;
import org.platen.json.Json;
import org.platen.tls.PinnedCertificate;

/**
 * A server that runs on this machine and alone has its database, as it is with H2. The secret of
 * its folder opens the calls for users.
 */
final class RunningServer implements UserAccess {

    private static final String USERS = "/rest/platen/v1/users";

    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    /** The file in the node's folder that names the certificate of a server with TLS. */
    private static final String CERTIFICATE = "certificate";

    private final HttpClient client;

    private final String url;

    private final String secret;

    private RunningServer(HttpClient client, String url, String secret) {
        this.client = client;
        this.url = url;
        this.secret = secret;
    }

    /**
     * Returns the server of a node.
     *
     * @param folder the node's folder in the data folder
     */
    static RunningServer of(Path folder) {
        return new RunningServer(
                client(folder.resolve(CERTIFICATE)),
                content(folder.resolve("url")),
                content(folder.resolve(LocalCommand.FILE)));
    }

    private static HttpClient client(Path certificate) {
        var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .connectTimeout(MAX_WAIT);
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

    @Override
    public JsonNode all() {
        return send("GET", USERS, BodyPublishers.noBody());
    }

    @Override
    public void add(Map<String, ?> user) {
        send("POST", USERS, json(user));
    }

    @Override
    public void change(String name, Map<String, ?> changes) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        send("PATCH", USERS + "/" + encoded, json(changes));
    }

    private static BodyPublisher json(Map<String, ?> body) {
        return BodyPublishers.ofString(Json.write(body));
    }

    private JsonNode send(String method, String path, BodyPublisher body) {
        var request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(MAX_WAIT)
                        .header(LocalCommand.HEADER, secret)
                        .header("Content-Type", "application/json")
                        .method(method, body)
                        .build();
        try {
            return new ServerAnswer(url, client.send(request, BodyHandlers.ofString())).json();
        } catch (ConnectException e) {
            throw unreachable(e);
        } catch (IOException e) {
            throw broken(e);
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

    private RefusedException broken(IOException e) {
        return new RefusedException(
                "The connection to the server at "
                        + url
                        + " broke: "
                        + e.getMessage()
                        + ". Check with \"./platen user list\" whether the change was made.",
                e);
    }

    @Override
    public void close() {
        // The client is closed when the process ends.
    }
}
