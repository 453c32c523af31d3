package org.platen.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.platen.server.Api;
import org.platen.server.Pdfs;
import org.platen.server.PlatenServer;

/** The orders of a campaign, and what each makes when nobody disturbs it. */
record Orders(List<PlacedOrder> all) {

    static final String OUTPUT = "/rest/serverengine/workflow/outputcreation/";

    static final String OPERATIONS = "/rest/platen/v1/operations/";

    private static final String JOBS = "/rest/serverengine/workflow/jobcreation/";

    private static final int DOCUMENTS = 120;

    /** Where files stay, and where somebody takes them away as soon as they are seen. */
    static final String STAYS = "stays";

    static final String PICKED_UP = "picked-up";

    PlacedOrder any(Random random) {
        return all.get(random.nextInt(all.size()));
    }

    static Orders prepare(Cluster cluster) {
        cluster.destination(STAYS);
        cluster.destination(PICKED_UP);
        var api = cluster.nodes().get(0).admin();
        var one = jobs(api, Pdfs.numbered("one", 1));
        var many = jobs(api, Pdfs.numbered("many", DOCUMENTS));
        var large = Collections.nCopies(12, many.get(0));
        var created = preset(api, "created", "");
        var stays = preset(api, "stays", STAYS);
        var pickedUp = preset(api, "picked", PICKED_UP);
        var orders = new ArrayList<PlacedOrder>();
        orders.add(new PlacedOrder("one document", created, one, "", false, Map.of()));
        orders.add(new PlacedOrder("one document, delivered", stays, one, STAYS, false, Map.of()));
        orders.add(
                new PlacedOrder(
                        "one document, picked up", pickedUp, one, PICKED_UP, false, Map.of()));
        orders.add(new PlacedOrder("120 documents", created, many, "", false, Map.of()));
        orders.add(new PlacedOrder("12 files in parts", created, large, "", false, Map.of()));
        orders.add(
                new PlacedOrder(
                        "12 files in parts, delivered", stays, large, STAYS, false, Map.of()));
        orders.add(
                new PlacedOrder(
                        "12 files, picked up", pickedUp, large, PICKED_UP, false, Map.of()));
        orders.add(
                new PlacedOrder(
                        "a broken document", created, broken(cluster, api), "", true, Map.of()));
        return new Orders(orders.stream().map(order -> tried(api, order)).toList());
    }

    private static List<Long> jobs(Api api, byte[] pdf) {
        return jobsOf(api, contentSet(api, pdf));
    }

    private static long contentSet(Api api, byte[] pdf) {
        return api.with("Content-Type", "application/pdf")
                .post("/rest/platen/v1/contentsets?pagesPerItem=1", pdf)
                .json()
                .get("id")
                .asLong();
    }

    private static List<Long> jobsOf(Api api, long contentSet) {
        var started = api.post(JOBS + "default/" + contentSet);
        var id = started.header("operationId").orElseThrow();
        var jobSet = api.post(JOBS + "getResult/" + id).text();
        var jobs = new ArrayList<Long>();
        api.get("/rest/serverengine/entity/jobsets/" + jobSet)
                .json()
                .get("identifiers")
                .forEach(job -> jobs.add(job.asLong()));
        return jobs;
    }

    /** A document that was sound when it was imported, and is none any more. */
    private static List<Long> broken(Cluster cluster, Api api) {
        var pdf = Pdfs.numbered("broken", 1);
        var jobs = jobs(api, pdf);
        try (var files = Files.walk(cluster.data().resolve("files"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (Arrays.equals(Files.readAllBytes(file), pdf)) {
                    // Of the same size, so that only its content is wrong.
                    Files.write(file, new byte[pdf.length]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jobs;
    }

    private static String preset(Api api, String name, String folder) {
        var delivery =
                folder.isEmpty()
                        ? ""
                        : ",\"delivery\":{\"type\":\"folder\",\"folder\":\"" + folder + "\"}";
        var json =
                "{\"name\":\""
                        + name
                        + "\",\"format\":{\"type\":\"pdf\"},"
                        + "\"files\":{\"name\":\"${operation.id}_${file.nr,000}.pdf\",\"split\":{\"level\":\"job\"}}"
                        + delivery
                        + "}";
        return api.with("Content-Type", "application/xml")
                .post(
                        "/rest/serverengine/filestore/OutputCreationConfig?persistent=true&filename="
                                + name
                                + ".OL-outputpreset",
                        json.getBytes(StandardCharsets.UTF_8))
                .text();
    }

    /** Runs an order before any harm is done. */
    private static PlacedOrder tried(Api api, PlacedOrder order) {
        var id = api.postJson(order.path(), order.body()).header("operationId").orElseThrow();
        while (!api.get(OUTPUT + "getProgress/" + id).text().equals("done")) {
            PlatenServer.sleep(Duration.ofMillis(50));
        }
        var state = api.get(OPERATIONS + id).json().get("state").asText();
        if (!state.equals(order.mustFail() ? "FAILED" : "DONE")) {
            throw new IllegalStateException(order.name() + ", undisturbed, is " + state);
        }
        return order.mustFail() ? order : order.withFiles(filesOf(api, id));
    }

    /** What an operation has made: names, without its id, and SHA-256. */
    static Map<String, String> filesOf(Api api, String operation) {
        var files = new TreeMap<String, String>();
        for (var file : api.get(OPERATIONS + operation + "/output").json().get("files")) {
            files.put(
                    file.get("name").asText().replace(operation, "ID"),
                    file.get("sha256").asText());
        }
        return files;
    }
}
