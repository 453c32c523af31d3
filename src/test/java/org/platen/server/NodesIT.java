package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.Client.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.platen.server.Api.Reply;

/**
 * Several nodes on one database and one data folder: none is special, and any may stand still.
 * {@link LostNodesIT} takes nodes away.
 */
@Order(NodesIT.ORDER)
class NodesIT {

    /** Late, and next to each other, so that nodes do not stand about while others are tested. */
    static final int ORDER = Integer.MAX_VALUE - 10;

    private static final String OPERATIONS = "/rest/platen/v1/operations";

    private static final int JOBS = ThreeNodes.JOBS;

    private static ThreeNodes nodes;

    /** A test that fails leaves nodes that stand still. */
    @BeforeEach
    void allAreThere() {
        nodes = ThreeNodes.get();
        nodes.reviveUntil(3);
    }

    @Test
    void nodes_that_start_on_an_empty_database_at_the_same_time_log_no_error() {
        assertThat(nodes.firstLogs())
                .allSatisfy(
                        log -> assertThat(log.lines()).noneMatch(line -> line.contains(" ERROR ")));
        assertThat(nodes.firstLogs())
                .filteredOn(log -> log.contains("First start: created the user admin"))
                .as("who made the user admin")
                .hasSize(1);
    }

    @Test
    void any_node_answers_for_what_another_has_accepted_and_a_third_works_at() {
        var operation = nodes.submitLarge(0);
        var awaited =
                IntStream.range(0, 3)
                        .mapToObj(
                                node ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        nodes.client(node)
                                                                .result(OUTPUT, operation)
                                                                .text()))
                        .toList();

        var results = awaited.stream().map(CompletableFuture::join).collect(Collectors.toSet());

        assertThat(results).hasSize(1);
        assertThat(results.iterator().next().split(",", -1)).hasSize(JOBS);
    }

    @Test
    void a_large_operation_is_worked_at_by_several_nodes_and_its_bytes_are_those_of_single_ones() {
        var single = nodes.client(1).submit(nodes.many(), List.of(nodes.job()), true);
        nodes.client(1).awaitDone(OUTPUT, single);
        var expected = filesOf(1, single).get(0).get("sha256").asText();

        var operation = nodes.submitLarge(1);
        nodes.client(1).awaitDone(OUTPUT, operation);

        var files = filesOf(2, operation);
        assertThat(files).hasSize(JOBS);
        assertThat(files)
                .allSatisfy(file -> assertThat(file.get("sha256").asText()).isEqualTo(expected));
        var manifest = manifest(2, operation);
        assertThat(manifest.get("documents")).hasSize(JOBS * ThreeNodes.DOCUMENTS);
        assertThat(manifest.get("files")).hasSize(JOBS);
        var workers = new HashSet<String>();
        for (var node : nodes.all()) {
            if (node.log().contains("operation " + operation + ", part ")) {
                workers.add(node.node());
            }
        }
        assertThat(workers).as("nodes that made parts of it").hasSizeGreaterThan(1);
        nodes.assertDeliveredOnce(operation);
    }

    @Test
    void a_node_that_was_paused_and_comes_back_changes_nothing() {
        var operation = nodes.submitLarge(2);
        nodes.awaitProgress(1, operation, 5);

        nodes.node(2).pause();
        nodes.client(1).awaitDone(OUTPUT, operation);
        var done = nodes.client(1).get("/rest/platen/v1/operations/" + operation).text();
        var delivered = nodes.delivered(operation);
        nodes.node(2).resume();
        awaitSaying(nodes.node(2), operation);

        assertThat(nodes.client(2).get("/rest/platen/v1/operations/" + operation).text())
                .isEqualTo(done);
        assertThat(nodes.delivered(operation)).isEqualTo(delivered);
        nodes.assertDeliveredOnce(operation);
    }

    @Test
    void
            a_node_that_was_paused_and_comes_back_before_the_end_lets_go_of_what_another_has_taken_up() {
        var operation = nodes.submitLargeFile(2);
        nodes.awaitProgress(2, operation, 5);
        int paused = nodes.awaitBegun(operation, 1);

        nodes.node(paused).pause();
        int other = nodes.awaitBegun(operation, 2);
        nodes.node(paused).resume();
        awaitSaying(nodes.node(paused), operation);

        assertThat(nodes.state(other, operation)).isEqualTo("RUNNING");
        nodes.client(other).awaitDone(OUTPUT, operation);
        assertThat(nodes.state(other, operation)).isEqualTo("DONE");
        assertThat(nodes.hasLetGo(other, operation, 2)).as("who took it up let go").isFalse();
    }

    @Test
    void a_cancel_at_another_node_reaches_who_is_at_work() {
        var operation = nodes.submitLargeFile(0);
        int busy = nodes.awaitBegun(operation, 1);

        nodes.client((busy + 1) % 3).post(OUTPUT + "cancel/" + operation);

        awaitSaying(nodes.node(busy), operation);
    }

    @Test
    void a_cancel_reaches_all_parts_and_nothing_stays_where_it_was_delivered() {
        var operation = nodes.submitLarge(0);
        nodes.awaitProgress(1, operation, 20);

        assertThat(nodes.client(2).post(OUTPUT + "cancel/" + operation).status()).isEqualTo(204);

        assertThat(nodes.state(1, operation)).isEqualTo("CANCELLED");
        PlatenServer.sleep(Duration.ofSeconds(2));
        assertThat(nodes.state(1, operation)).isEqualTo("CANCELLED");
        assertThat(nodes.delivered(operation)).isEmpty();
    }

    @Test
    void requests_with_the_same_key_at_several_nodes_are_one_operation() throws Exception {
        var body =
                "{\"preset\":"
                        + nodes.oneFile()
                        + ",\"jobs\":["
                        + nodes.job()
                        + "],\"createOnly\":true}";
        var threads = Executors.newFixedThreadPool(8);
        try {
            var accepted = new HashSet<String>();
            for (int round = 0; round < 10; round++) {
                var key = "nodes-" + round;
                var calls =
                        IntStream.range(0, 8)
                                .mapToObj(nr -> nodes.node(nr % 3).admin())
                                .map(api -> api.with("Idempotency-Key", key))
                                .<Callable<Reply>>map(api -> () -> api.postJson(OPERATIONS, body))
                                .toList();
                var operations = operations(threads.invokeAll(calls));
                assertThat(operations).hasSize(1);
                accepted.addAll(operations);
            }
            assertThat(nodes.client(0).newest(accepted.size())).hasSameElementsAs(accepted);
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

    /** A node notices what it has lost, and says so. */
    private static void awaitSaying(PlatenServer node, String operation) {
        for (int i = 0; i < 1_500; i++) {
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
        return nodes.client(node)
                .get("/rest/platen/v1/operations/" + operation + "/output")
                .json()
                .get("files");
    }

    private static JsonNode manifest(int node, String operation) {
        var output =
                nodes.client(node)
                        .get("/rest/platen/v1/operations/" + operation + "/output")
                        .json();
        return nodes.client(node).get(output.get("manifest").asText()).json();
    }
}
