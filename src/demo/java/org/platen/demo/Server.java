package org.platen.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.platen.json.Json;
import org.platen.tls.PinnedCertificate;

/** A running Platen as an HTTP client sees it. */
final class Server {

    private static final String CONTRACT = "/rest/serverengine/";

    private static final int ACCEPTED = 202;

    private final HttpClient http;

    private final String url;

    private String token = "";

    /**
     * The server at a URL.
     *
     * @param certificate of a server with TLS, else empty
     */
    Server(String url, Optional<Path> certificate) {
        this.url = url;
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        certificate.map(PinnedCertificate::context).ifPresent(client::sslContext);
        http = client.build();
    }

    /** Returns whether calls require credentials. */
    boolean asksForCredentials() throws IOException, InterruptedException {
        var answer =
                http.send(to("authentication/version").GET().build(), BodyHandlers.discarding());
        return answer.statusCode() == 401;
    }

    /** Obtains a token, which all further calls send. */
    void logIn(String user, String password) throws IOException, InterruptedException {
        var pair = (user + ":" + password).getBytes(UTF_8);
        var request =
                to("authentication/login")
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(pair))
                        .POST(BodyPublishers.noBody());
        token = text(request, 200);
    }

    /** Uploads a preset; returns its id. */
    long uploadPreset(Path file) throws IOException, InterruptedException {
        var request =
                to("filestore/OutputCreationConfig?persistent=true&filename=" + file.getFileName())
                        .header("Content-Type", "application/xml")
                        .POST(BodyPublishers.ofFile(file));
        return Long.parseLong(text(request, 200));
    }

    /** Creates a content set from the PDFs of a ZIP. */
    ContentSet importZip(Path zip) throws IOException, InterruptedException {
        return contentSet("", "application/zip", BodyPublishers.ofFile(zip));
    }

    /** Creates a content set with one item from a PDF. */
    ContentSet importPdf(byte[] pdf, int pages) throws IOException, InterruptedException {
        return contentSet(
                "?pagesPerItem=" + pages, "application/pdf", BodyPublishers.ofByteArray(pdf));
    }

    private ContentSet contentSet(String query, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        var request =
                at("/rest/platen/v1/contentsets" + query).header("Content-Type", type).POST(body);
        var answer = http.send(request.build(), BodyHandlers.ofString());
        return answer.statusCode() == ACCEPTED
                ? resultOfImport(answer.body())
                : Json.read(expect(201, answer).body(), ContentSet.class);
    }

    private ContentSet resultOfImport(String operation) throws IOException, InterruptedException {
        var service = "workflow/datamining";
        var id = Json.read(operation, JsonNode.class).get("id").asText();
        awaitDone(new Running(service, id, System.nanoTime()), Duration.ofMillis(20), done -> {});
        var set = text(post(service + "/getResult/" + id), 200);
        return Json.read(
                text(at("/rest/platen/v1/contentsets/" + set).GET(), 200), ContentSet.class);
    }

    /** Creates a job set from a content set. */
    JobSet makeJobs(ContentSet content) throws IOException, InterruptedException {
        var service = "workflow/jobcreation";
        var operation = start(service, service + "/default/" + content.id(), "");
        awaitDone(operation, Duration.ofMillis(20), percent -> {});
        var id = text(post(service + "/getResult/" + operation.id()), 200);
        return new JobSet(id, operation, json("entity/jobsets/" + id).get("identifiers"));
    }

    /** Submits jobs for output that stays on the server. */
    Running submit(long preset, JsonNode jobs) throws IOException, InterruptedException {
        var body = Json.mapper().createObjectNode();
        body.set("identifiers", jobs);
        body.put("createOnly", true);
        var service = "workflow/outputcreation";
        return start(service, service + "/" + preset + "/jobs", body.toString());
    }

    private Running start(String service, String path, String body)
            throws IOException, InterruptedException {
        var request =
                to(path).header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        long accepted = System.nanoTime();
        expect(202, answer);
        var id =
                answer.headers()
                        .firstValue("operationId")
                        .orElseThrow(
                                () ->
                                        new DemoException(
                                                "A 202 answer has no operation id: " + path));
        return new Running(service, id, accepted);
    }

    /** Waits for the end; returns the time since the operation was accepted. */
    Duration awaitDone(Running operation, Duration pause, IntConsumer progress)
            throws IOException, InterruptedException {
        while (true) {
            var said = text(to(operation.service() + "/getProgress/" + operation.id()).GET(), 200);
            if (said.equals("done")) {
                return Duration.ofNanos(System.nanoTime() - operation.accepted());
            }
            progress.accept(Integer.parseInt(said));
            Thread.sleep(pause.toMillis());
        }
    }

    /** Returns the result of an operation; reports the reason if it failed. */
    JsonNode result(Running operation) throws IOException, InterruptedException {
        var path = operation.service() + "/getManagedResult/" + operation.id();
        return Json.read(text(post(path), 200), JsonNode.class);
    }

    void download(long file, Path target) throws IOException, InterruptedException {
        var request = to("filestore/file/" + file).GET().build();
        int status = http.send(request, BodyHandlers.ofFile(target)).statusCode();
        if (status != 200) {
            throw new DemoException("The output cannot be downloaded: " + status);
        }
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return Json.read(text(to(path).GET(), 200), JsonNode.class);
    }

    private HttpRequest.Builder post(String path) {
        return to(path).POST(BodyPublishers.noBody());
    }

    private HttpRequest.Builder to(String path) {
        return at(CONTRACT + path);
    }

    private HttpRequest.Builder at(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path));
        return token.isEmpty() ? request : request.header("auth_token", token);
    }

    private String text(HttpRequest.Builder request, int status)
            throws IOException, InterruptedException {
        return expect(status, http.send(request.build(), BodyHandlers.ofString())).body();
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer)
            throws DemoException {
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

    /** The result of an import. */
    record ContentSet(long id, int items, int pages) {}

    /**
     * A job set.
     *
     * @param madeBy the operation that created it
     * @param jobs the ids of its jobs, as the JSON for a submission
     */
    record JobSet(String id, Running madeBy, JsonNode jobs) {}

    /**
     * An operation that the server has accepted.
     *
     * @param accepted the time when its 202 arrived, by {@link System#nanoTime}
     */
    record Running(String service, String id, long accepted) {}
}
