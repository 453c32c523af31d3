package org.platen.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.platen.json.Json;

/**
 * HTTP calls to a server by one caller. Paths are as they stand on the wire: already
 * percent-encoded.
 */
public final class Api {

    private final PlatenServer server;

    private final List<String> headers;

    private Api(PlatenServer server, List<String> headers) {
        this.server = server;
        this.headers = headers;
    }

    public static Api anonymous(PlatenServer server) {
        return new Api(server, List.of());
    }

    public static Api of(PlatenServer server, String user, String password) {
        return anonymous(server).with("Authorization", basic(user, password));
    }

    public static String basic(String user, String password) {
        var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** The same caller, sending one more header with each call. */
    public Api with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.addAll(Arrays.asList(name, value));
        return new Api(server, more);
    }

    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Reply head(String path) {
        return send("HEAD", path, BodyPublishers.noBody());
    }

    public Reply post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    public Reply postJson(String path, String json) {
        return with("Content-Type", "application/json")
                .post(path, json.getBytes(StandardCharsets.UTF_8));
    }

    public Reply putJson(String path, String json) {
        return with("Content-Type", "application/json")
                .send("PUT", path, BodyPublishers.ofString(json));
    }

    public Reply post(String path, byte[] body) {
        return send("POST", path, BodyPublishers.ofByteArray(body));
    }

    public Reply post(String path, Path body) {
        try {
            return send("POST", path, BodyPublishers.ofFile(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Reply send(String verb, String path, BodyPublisher body) {
        try {
            return new Reply(
                    server.client().send(request(verb, path, body), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body of a successful GET, read while it comes. */
    public InputStream open(String path) {
        try {
            var request = request("GET", path, BodyPublishers.noBody());
            var response = server.client().send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String verb, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(server.uri(path)).method(verb, body);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return request.build();
    }

    /** Whether the server is up and the application in it deployed. */
    public boolean answers(String path) {
        try {
            int status = send("GET", path, BodyPublishers.noBody()).status();
            return status == 200 || status == 401;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** An answer. */
    public record Reply(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return Json.read(text(), JsonNode.class);
        }

        public long id() {
            return Long.parseLong(text());
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        public List<String> headers(String name) {
            return response.headers().allValues(name);
        }

        public String contentType() {
            return header("Content-Type").orElse("none");
        }

        /** The message of a JSON Error. */
        public String message() {
            return json().at("/error/message").asText();
        }

        /** The parameter of a JSON Error. */
        public String parameter() {
            return json().at("/error/parameter").asText();
        }

        @Override
        public String toString() {
            return status() + " " + contentType() + " " + text();
        }
    }
}
