package org.platen.server;

import static java.lang.System.Logger.Level.INFO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.Client.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.platen.operation.fault.AttemptCounter;
import org.platen.server.Api.Reply;

/** Several nodes on one database and one data folder: none is special, and any may stop. */
class NodesIT {

    private static final String MANY =
            "{\"name\":\"Many\",\"format\":{\"type\":\"pdf\"},"
                    + "\"files\":{\"name\":\"${operation.id}_${file.nr,000}.pdf\",\"split\":{\"level\":\"job\"}},"
                    + "\"index\":{\"formats\":[\"csv\"]},"
                    + "\"delivery\":{\"type\":\"folder\",\"folder\":\"out\"}}";

    private static final String OPERATIONS = "/rest/platen/v1/operations";

    private static final int JOBS = 60;

    private static final int DOCUMENTS = 1_000;

    /** A node that dies is noticed within 8 seconds, and further progress seen within 10. */
    private static final Duration FAILOVER = Duration.ofSeconds(10);

    /** Less than a large part takes: what is in work is handed back when a node is to stop. */
    private static final String GRACE = "500ms";

    private static final System.Logger LOG = System.getLogger(NodesIT.class.getName());

    private static List<PlatenServer> nodes = List.of();

    /** What each had logged when all had started. */
    private static List<String> firstLogs = List.of();

    private static long job;

    private static String many;

    private static String oneFile;

    @BeforeAll
    static void startAllAtOnce() throws IOException {
        var settings = new HashMap<>(Database.POSTGRESQL.fresh());
        settings.put("PLATEN_SHUTDOWN_GRACE", GRACE);
        nodes = PlatenServer.nodes(3, settings);
        firstLogs = nodes.stream().map(PlatenServer::log).toList();
        Files.createDirectories(nodes.get(0).data().resolve("delivery/out"));
        var client = client(0);
        many = Long.toString(client.preset("many.OL-outputpreset", MANY));
        oneFile = Long.toString(client.preset("all.OL-outputpreset", Client.ONE_FILE));
        job = client.jobs(Pdfs.numbered("a", DOCUMENTS), 1).get(0);
    }

    /** A test that fails leaves nodes that are down, or stand still. */
    @BeforeEach
    void allAreThere() {
        nodes.forEach(PlatenServer::revive);
        nodes.forEach(PlatenServer::awaitReady);
    }

    @AfterAll
    static void stop() {
        nodes.parallelStream().forEach(PlatenServer::close);
    }

    private static Client client(int node) {
        return new Client(nodes.get(node).admin());
    }

    private static String submitLarge(int node) {
        return client(node).submit(many, Collections.nCopies(JOBS, job), false);
    }

    /** Nobody but one node at a time can work at it. */
    private static String submitLargeFile(int node) {
        return client(node).submit(oneFile, Collections.nCopies(4 * JOBS, job), true);
    }

    @Test
    void nodes_that_start_on_an_empty_database_at_the_same_time_log_no_error() {
        assertThat(firstLogs)
                .allSatisfy(
                        log -> assertThat(log.lines()).noneMatch(line -> line.contains(" ERROR ")));
        assertThat(firstLogs)
                .filteredOn(log -> log.contains("First start: created the user admin"))
                .as("who made the user admin")
                .hasSize(1);
    }

    @Test
    void any_node_answers_for_what_another_has_accepted_and_a_third_works_at() {
        var operation = submitLarge(0);
        var awaited =
                IntStream.range(0, 3)
                        .mapToObj(
                                node ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        client(node)
                                                                .result(OUTPUT, operation)
                                                                .text()))
                        .toList();

        var results = awaited.stream().map(CompletableFuture::join).collect(Collectors.toSet());

        assertThat(results).hasSize(1);
        assertThat(results.iterator().next().split(",", -1)).hasSize(JOBS);
    }

    @Test
    void a_large_operation_is_worked_at_by_several_nodes_and_its_bytes_are_those_of_single_ones()
            throws IOException {
        var single = client(1).submit(many, List.of(job), true);
        client(1).awaitDone(OUTPUT, single);
        var expected = filesOf(1, single).get(0).get("sha256").asText();

        var operation = submitLarge(1);
        client(1).awaitDone(OUTPUT, operation);

        var files = filesOf(2, operation);
        assertThat(files).hasSize(JOBS);
        assertThat(files)
                .allSatisfy(file -> assertThat(file.get("sha256").asText()).isEqualTo(expected));
        var manifest = manifest(2, operation);
        assertThat(manifest.get("documents")).hasSize(JOBS * DOCUMENTS);
        assertThat(manifest.get("files")).hasSize(JOBS);
        var workers = new HashSet<String>();
        for (var node : nodes) {
            if (node.log().contains("operation " + operation + ", part ")) {
                workers.add(node.node());
            }
        }
        assertThat(workers).as("nodes that made parts of it").hasSizeGreaterThan(1);
        assertDeliveredOnce(operation);
    }

    @Test
    void a_node_that_is_killed_costs_what_it_had_in_work_and_the_others_go_on() {
        var operation = submitLarge(0);
        awaitProgress(1, operation, 5);

        var killed = Instant.now();
        nodes.get(0).kill();
        int then = progress(1, operation);
        awaitProgress(1, operation, then + 1);

        assertSoon(killed, "the other nodes' progress");
        client(1).awaitDone(OUTPUT, operation);
        assertThat(state(1, operation)).isEqualTo("DONE");
        assertDeliveredOnce(operation);
    }

    @Test
    void work_of_the_only_busy_node_goes_on_elsewhere_when_it_is_killed() {
        var operation = submitLargeFile(0);
        awaitProgress(0, operation, 5);
        int busy = awaitBegun(operation, 1);

        var killed = Instant.now();
        nodes.get(busy).kill();
        int other = (busy + 1) % 3;
        awaitBegun(operation, 2);

        assertSoon(killed, "another node's beginning");
        client(other).awaitDone(OUTPUT, operation);
        assertThat(state(other, operation)).isEqualTo("DONE");
    }

    @Test
    void a_node_that_was_paused_and_comes_back_changes_nothing() throws IOException {
        var operation = submitLarge(2);
        awaitProgress(1, operation, 5);

        nodes.get(2).pause();
        client(1).awaitDone(OUTPUT, operation);
        var done = client(1).get("/rest/platen/v1/operations/" + operation).text();
        var delivered = delivered(operation);
        nodes.get(2).resume();
        awaitSaying(nodes.get(2), operation);

        assertThat(client(2).get("/rest/platen/v1/operations/" + operation).text()).isEqualTo(done);
        assertThat(delivered(operation)).isEqualTo(delivered);
        assertDeliveredOnce(operation);
    }

    @Test
    void
            a_node_that_was_paused_and_comes_back_before_the_end_lets_go_of_what_another_has_taken_up() {
        var operation = submitLargeFile(2);
        awaitProgress(2, operation, 5);
        int paused = awaitBegun(operation, 1);

        nodes.get(paused).pause();
        int other = awaitBegun(operation, 2);
        nodes.get(paused).resume();
        awaitSaying(nodes.get(paused), operation);

        assertThat(state(other, operation)).isEqualTo("RUNNING");
        client(other).awaitDone(OUTPUT, operation);
        assertThat(state(other, operation)).isEqualTo("DONE");
        assertThat(hasLetGo(other, operation, 2)).as("who took it up let go").isFalse();
    }

    @Test
    void a_node_that_is_stopped_in_order_loses_nothing() {
        var operations = IntStream.range(0, 3).mapToObj(i -> submitLarge(0)).toList();
        awaitProgress(1, operations.get(0), 5);

        var readiness = new ReadinessWatch(nodes.get(0));
        nodes.get(0).stop();

        assertThat(readiness.end()).isLessThan(Duration.ofSeconds(1));
        for (var operation : operations) {
            client(1).awaitDone(OUTPUT, operation);
            assertThat(state(1, operation)).isEqualTo("DONE");
            assertDeliveredOnce(operation);
        }
    }

    @Test
    void work_that_is_handed_back_goes_on_elsewhere_however_often() {
        var operation = submitLargeFile(0);

        // As often as it may break off, in which case it would have failed.
        for (int stops = 1; stops <= AttemptCounter.MAX_ATTEMPTS; stops++) {
            int busy = awaitBegun(operation, stops);
            nodes.get(busy).stop();
            assertThat(hasLetGo(busy, operation, stops)).as("stop %d: let go", stops).isTrue();
            nodes.get(busy).launch();
        }

        nodes.get(0).awaitReady();
        client(0).awaitDone(OUTPUT, operation);
        assertThat(state(0, operation)).isEqualTo("DONE");
    }

    @Test
    void a_cancel_at_another_node_reaches_who_is_at_work() {
        var operation = submitLargeFile(0);
        int busy = awaitBegun(operation, 1);

        client((busy + 1) % 3).post(OUTPUT + "cancel/" + operation);

        awaitSaying(nodes.get(busy), operation);
    }

    @Test
    void a_cancel_reaches_all_parts_and_nothing_stays_where_it_was_delivered() throws IOException {
        var operation = submitLarge(0);
        awaitProgress(1, operation, 20);

        assertThat(client(2).post(OUTPUT + "cancel/" + operation).status()).isEqualTo(204);

        assertThat(state(1, operation)).isEqualTo("CANCELLED");
        PlatenServer.sleep(Duration.ofSeconds(2));
        assertThat(state(1, operation)).isEqualTo("CANCELLED");
        assertThat(delivered(operation)).isEmpty();
    }

    @Test
    void requests_with_the_same_key_at_several_nodes_are_one_operation() throws Exception {
        var body = "{\"preset\":" + oneFile + ",\"jobs\":[" + job + "],\"createOnly\":true}";
        var threads = Executors.newFixedThreadPool(8);
        try {
            var accepted = new HashSet<String>();
            for (int round = 0; round < 10; round++) {
                var key = "nodes-" + round;
                var calls =
                        IntStream.range(0, 8)
                                .mapToObj(nr -> nodes.get(nr % 3).admin())
                                .map(api -> api.with("Idempotency-Key", key))
                                .<Callable<Reply>>map(api -> () -> api.postJson(OPERATIONS, body))
                                .toList();
                var operations = operations(threads.invokeAll(calls));
                assertThat(operations).hasSize(1);
                accepted.addAll(operations);
            }
            assertThat(client(0).newest(accepted.size())).hasSameElementsAs(accepted);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Set<String> operations(List<Future<Reply>> replies) throws Exception {
        var ids = new HashSet<String>();
        for (var reply : replies) {
            ids.add(expect(202, reply.get()).json().get("id").asText());
        }
        return ids;
    }

    private static int progress(int node, String operation) {
        var text = client(node).get(OUTPUT + "getProgress/" + operation).text();
        return text.equals("done") ? 101 : Integer.parseInt(text);
    }

    private static void awaitProgress(int node, String operation, int percent) {
        for (int i = 0; i < 1_500; i++) {
            if (progress(node, operation) >= percent) {
                return;
            }
            PlatenServer.sleep(Duration.ofMillis(20));
        }
        throw new AssertionError("no progress");
    }

    private static JsonNode view(int node, String operation) {
        return client(node).get("/rest/platen/v1/operations/" + operation).json();
    }

    private static String state(int node, String operation) {
        var view = view(node, operation);
        return view.get("state").asText() + view.path("problem").path("message").asText();
    }

    /** Gives the node that has begun with this attempt at the first part. */
    private static int awaitBegun(String operation, int attempt) {
        for (int i = 0; i < 1_500; i++) {
            for (int node = 0; node < nodes.size(); node++) {
                if (partsBegun(node, operation, attempt).contains(1)) {
                    return node;
                }
            }
            PlatenServer.sleep(Duration.ofMillis(20));
        }
        throw new AssertionError("nobody begins attempt " + attempt + " at " + operation);
    }

    /** The numbers of the parts that a node has begun with this attempt. */
    private static List<Integer> partsBegun(int node, String operation, int attempt) {
        return Pattern.compile(
                        "operation " + operation + ", part (\\d+), attempt " + attempt + ": begins")
                .matcher(nodes.get(node).log())
                .results()
                .map(begun -> Integer.valueOf(begun.group(1)))
                .toList();
    }

    /** Of the first part. */
    private static boolean hasLetGo(int node, String operation, int attempt) {
        return nodes.get(node)
                .log()
                .contains(
                        "operation "
                                + operation
                                + ", part 1, attempt "
                                + attempt
                                + ": claim lost or work stopped");
    }

    private static void assertSoon(Instant killed, String what) {
        var took = Duration.between(killed, Instant.now());
        LOG.log(INFO, "from kill -9 to " + what + ": " + took.toMillis() + " ms");
        assertThat(took).as("from kill -9 to %s", what).isLessThan(FAILOVER);
    }

    /** A node notices what it has lost, and says so. */
    private static void awaitSaying(PlatenServer node, String operation) {
        for (int i = 0; i < 500; i++) {
            if (node.log()
                    .lines()
                    .anyMatch(line -> line.contains(operation) && line.contains("attempt ended"))) {
                return;
            }
            PlatenServer.sleep(Duration.ofMillis(20));
        }
        throw new AssertionError(node.node() + " has not noticed");
    }

    private static JsonNode filesOf(int node, String operation) {
        return client(node)
                .get("/rest/platen/v1/operations/" + operation + "/output")
                .json()
                .get("files");
    }

    private static JsonNode manifest(int node, String operation) {
        var output = client(node).get("/rest/platen/v1/operations/" + operation + "/output").json();
        return client(node).get(output.get("manifest").asText()).json();
    }

    private static Map<String, Instant> delivered(String operation) throws IOException {
        var folder = nodes.get(0).data().resolve("delivery/out");
        var delivered = new TreeMap<String, Instant>();
        try (var files = Files.newDirectoryStream(folder, path -> isOf(operation, name(path)))) {
            for (var file : files) {
                delivered.put(name(file), Files.getLastModifiedTime(file).toInstant());
            }
        }
        return delivered;
    }

    /** Temporary files too. The index has a name that operations share. */
    private static boolean isOf(String operation, String name) {
        return name.contains(operation) && !name.startsWith("Many_index");
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static void assertDeliveredOnce(String operation) {
        try {
            var names =
                    IntStream.rangeClosed(1, JOBS)
                            .mapToObj(nr -> "%s_%03d.pdf".formatted(operation, nr))
                            .toList();
            assertThat(delivered(operation)).containsOnlyKeys(names);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
