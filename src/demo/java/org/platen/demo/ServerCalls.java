package org.platen.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import org.platen.json.Json;
import org.platen.tls.PinnedCertificate;

/** The calls of an HTTP client to a running Platen. */
final class ServerCalls {

    private static final String CONTRACT = "/rest/serverengine/";

    private final HttpClient http;

    private final String url;

    private String token = "";

    /**
     * @param certificate of a server with TLS, else empty
     */
    ServerCalls(String url, Optional<Path> certificate) {
        this.url = url;
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        certificate.map(PinnedCertificate::context).ifPresent(client::sslContext);
        http = client.build();
    }

    /** Sends this token with all further calls. */
    void useToken(String text) {
        token = text;
    }

    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body)
            throws IOException, InterruptedException {
        return http.send(request, body);
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return Json.read(text(to(path).GET(), 200), JsonNode.class);
    }

    HttpRequest.Builder post(String path) {
        return to(path).POST(BodyPublishers.noBody());
    }

    HttpRequest.Builder to(String path) {
        return at(CONTRACT + path);
    }

    HttpRequest.Builder at(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path));
        return token.isEmpty() ? request : request.header("auth_token", token);
    }

    String text(HttpRequest.Builder request, int status) throws IOException, InterruptedException {
        return expect(status, http.send(request.build(), BodyHandlers.ofString())).body();
    }

    HttpResponse<String> expect(int status, HttpResponse<String> answer) throws DemoException {
        if (answer.statusCode() != status) {
            throw new DemoException(
                    answer.request().method()
                            + " "
                            + answer.uri()
                            + " was answered with status "
                            + answer.statusCode()
                            + ": "
                            + answer.body());
        }
        return answer;
    }
}
