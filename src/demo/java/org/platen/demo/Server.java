package org.platen.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.platen.json.Json;

/** A running Platen as an HTTP client sees it. */
final class Server {

    private static final int ACCEPTED = 202;

    private final ServerCalls calls;

    /**
     * The server at a URL.
     *
     * @param certificate of a server with TLS, else empty
     */
    Server(String url, Optional<Path> certificate) {
        calls = new ServerCalls(url, certificate);
    }

    /** Returns whether calls require credentials. */
    boolean asksForCredentials() throws IOException, InterruptedException {
        var answer =
                calls.send(
                        calls.to("authentication/version").GET().build(),
                        BodyHandlers.discarding());
        return answer.statusCode() == 401;
    }

    /** Obtains a token, which all further calls send. */
    void logIn(String user, String password) throws IOException, InterruptedException {
        var pair = (user + ":" + password).getBytes(UTF_8);
        var request =
                calls.to("authentication/login")
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(pair))
                        .POST(BodyPublishers.noBody());
        calls.useToken(calls.text(request, 200));
    }

    /** Uploads a preset; returns its id. */
    long uploadPreset(Path file) throws IOException, InterruptedException {
        var request =
                calls.to(
                                "filestore/OutputCreationConfig?persistent=true&filename="
                                        + file.getFileName())
                        .header("Content-Type", "application/xml")
                        .POST(BodyPublishers.ofFile(file));
        return Long.parseLong(calls.text(request, 200));
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
                calls.at("/rest/platen/v1/contentsets" + query)
                        .header("Content-Type", type)
                        .POST(body);
        var answer = calls.send(request.build(), BodyHandlers.ofString());
        return answer.statusCode() == ACCEPTED
                ? resultOfImport(answer.body())
                : Json.read(calls.expect(201, answer).body(), ContentSet.class);
    }

    private ContentSet resultOfImport(String operation) throws IOException, InterruptedException {
        var service = "workflow/datamining";
        var id = Json.read(operation, JsonNode.class).get("id").asText();
        awaitDone(new Running(service, id, System.nanoTime()), Duration.ofMillis(20), done -> {});
        var set = calls.text(calls.post(service + "/getResult/" + id), 200);
        return Json.read(
                calls.text(calls.at("/rest/platen/v1/contentsets/" + set).GET(), 200),
                ContentSet.class);
    }

    /** Creates a job set from a content set. */
    JobSet makeJobs(ContentSet content) throws IOException, InterruptedException {
        var service = "workflow/jobcreation";
        var operation = start(service, service + "/default/" + content.id(), "");
        awaitDone(operation, Duration.ofMillis(20), percent -> {});
        var id = calls.text(calls.post(service + "/getResult/" + operation.id()), 200);
        return new JobSet(id, operation, calls.json("entity/jobsets/" + id).get("identifiers"));
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
                calls.to(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        var answer = calls.send(request, BodyHandlers.ofString());
        long accepted = System.nanoTime();
        calls.expect(202, answer);
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
            var said =
                    calls.text(
                            calls.to(operation.service() + "/getProgress/" + operation.id()).GET(),
                            200);
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
        return Json.read(calls.text(calls.post(path), 200), JsonNode.class);
    }

    void download(long file, Path target) throws IOException, InterruptedException {
        var request = calls.to("filestore/file/" + file).GET().build();
        int status = calls.send(request, BodyHandlers.ofFile(target)).statusCode();
        if (status != 200) {
            throw new DemoException("The output cannot be downloaded: " + status);
        }
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
