package org.platen.server;

import static org.platen.server.Client.OUTPUT;
import static org.platen.server.Client.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.platen.json.Json;

/**
 * A real Prometheus, with the configuration and the rules that we ship, scrapes two nodes during a
 * load. Afterwards its figures must be those of the interface, and each query of the dashboard must
 * be answered.
 *
 * <p>{@code java -cp … org.platen.server.PrometheusCheck [OPERATIONS]} in the folder of the
 * project, which must be built; {@code prometheus} and {@code promtool} are found by the path
 * (Debian: {@code apt-get install prometheus}). The exit status is 1 if something is wrong.
 */
public final class PrometheusCheck {

    private static final Path FILES = Path.of("server-config/monitoring");

    private static final String PASSWORD = "sees figures only";

    private static final int PAGES = 7;

    private final Path folder = Path.of("target", "prometheus").toAbsolutePath();

    private final int port = freePort();

    private final List<PlatenServer> nodes;

    private final int operations;

    private boolean failed;

    private PrometheusCheck(int operations) {
        this.operations = operations;
        this.nodes = PlatenServer.nodes(2, Database.POSTGRESQL.fresh());
    }

    public static void main(String[] args) throws Exception {
        var check = new PrometheusCheck(args.length == 0 ? 200 : Integer.parseInt(args[0]));
        try {
            check.run();
        } finally {
            check.nodes.forEach(PlatenServer::close);
        }
        System.exit(check.failed ? 1 : 0);
    }

    private void run() throws Exception {
        configure();
        require("promtool", "check", "config", folder.resolve("prometheus.yml").toString());
        require("promtool", "check", "rules", folder.resolve("platen-rules.yml").toString());
        var prometheus = start();
        try {
            long pages = load();
            PlatenServer.sleep(Duration.ofSeconds(12)); // the queue is read every five seconds
            compare(pages);
            askAll();
            stopOne();
        } finally {
            prometheus.destroy();
            prometheus.waitFor();
        }
    }

    private void configure() throws IOException {
        Files.createDirectories(folder);
        var targets =
                nodes.stream().map(node -> "\"" + node.uri("").getAuthority() + "\"").toList();
        Files.writeString(
                folder.resolve("prometheus.yml"),
                Files.readString(FILES.resolve("prometheus.yml"))
                        .replace("\"platen-1:9340\", \"platen-2:9340\"", String.join(", ", targets))
                        .replace("_interval: 15s", "_interval: 1s"));
        Files.writeString(
                folder.resolve("platen-rules.yml"),
                Files.readString(FILES.resolve("platen-rules.yml")));
        Files.writeString(folder.resolve("platen-password"), PASSWORD);
        var user = "{\"password\":\"" + PASSWORD + "\",\"roles\":[\"ROLE_MONITOR\"]}";
        expect(201, nodes.get(0).admin().putJson("/rest/platen/v1/users/prometheus", user));
    }

    private static void require(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + folder.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("data-" + port),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
    }

    /** Makes the operations at both nodes in turn; gives the number of their pages. */
    private long load() {
        var clients = nodes.stream().map(node -> new Client(node.admin())).toList();
        var preset = clients.get(0).preset("all.OL-outputpreset", Client.ONE_FILE);
        var jobs = clients.get(0).jobs(Pdfs.numbered("a", PAGES), PAGES);
        var ids = new ArrayList<String>();
        for (int nr = 0; nr < operations; nr++) {
            ids.add(clients.get(nr % 2).submit(Long.toString(preset), jobs, true));
        }
        ids.forEach(id -> clients.get(0).awaitDone(OUTPUT, id));
        return ids.stream()
                .map(id -> nodes.get(0).admin().get("/rest/platen/v1/operations/" + id + "/output"))
                .mapToLong(reply -> expect(200, reply).json().at("/pages").asLong())
                .sum();
    }

    private void compare(long pages) throws Exception {
        var done =
                "sum(platen_operation_duration_seconds_count"
                        + "{outcome=\"DONE\", type=\"OutputCreationRestService\"})";
        compare("nodes that are up", "sum(up{job=\"platen\"})", 2);
        compare("pages", "sum(platen_pages_total)", (double) pages);
        compare("operations that are done", done, operations);
        compare(
                "stages",
                "sum(platen_stage_duration_seconds_count{stage=\"assemble\"})",
                operations);
        compare("queued now", "max by (state) (platen_operations{state=\"QUEUED\"})", 0);
        compare("alerts", "count(ALERTS{alertstate=\"firing\"}) or vector(0)", 0);
        System.out.println(
                "queued at most: "
                        + value("max(max_over_time(platen_operations{state=\"QUEUED\"}[10m]))"));
    }

    private void compare(String what, String query, double expected) throws Exception {
        double actual = value(query);
        boolean same = actual == expected;
        failed |= !same;
        System.out.printf(
                "%s %s: Prometheus %s, Platen %s%n",
                same ? "ok  " : "FAIL", what, actual, expected);
    }

    /** Stops a node in order: it is not ready from the first second on, and is missed. */
    private void stopOne() throws Exception {
        var readiness = new ReadinessWatch(nodes.get(0));
        nodes.get(0).stop();
        var ready = readiness.end();
        failed |= ready.compareTo(Duration.ofSeconds(1)) > 0;
        System.out.println("ready after the signal for " + ready.toMillis() + " ms");
        PlatenServer.sleep(Duration.ofSeconds(3));
        compare("nodes that are up", "sum(up{job=\"platen\"})", 1);
    }

    /** Asks each query of the dashboard. */
    private void askAll() throws Exception {
        var dashboard = Files.readString(FILES.resolve("grafana-dashboard.json"));
        for (var expression : Json.read(dashboard, JsonNode.class).findValues("expr")) {
            var query = expression.asText().replace("$instance", ".*");
            int series = results(query).size();
            System.out.println((series == 0 ? "none " : "ok   ") + series + " series: " + query);
            // Rates of what never happened, such as pauses of the garbage collector, have none.
            failed |= series == 0 && !query.contains("gc_pause");
        }
    }

    private double value(String query) throws Exception {
        var results = results(query);
        return results.isEmpty() ? Double.NaN : results.get(0).at("/value/1").asDouble();
    }

    private JsonNode results(String query) throws Exception {
        var uri =
                URI.create(
                        "http://127.0.0.1:"
                                + port
                                + "/api/v1/query?query="
                                + Client.encoded(query));
        var answer =
                HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                        .body();
        var json = Json.read(answer, JsonNode.class);
        if (!json.at("/status").asText().equals("success")) {
            throw new IllegalStateException(query + ": " + answer);
        }
        return json.at("/data/result");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
