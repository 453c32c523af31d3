package org.platen.server;

import static java.lang.System.Logger.Level.INFO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.OUTPUT;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.platen.operation.fault.AttemptCounter;

/**
 * Nodes that are killed or stopped while others go on. Starts are dear: each test takes away what
 * the one before has left, and only as many nodes are started again as it needs.
 */
@Order(NodesIT.ORDER + 1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LostNodesIT {

    /** A node that dies is noticed within 8 seconds, and further progress seen within 10. */
    private static final Duration FAILOVER = Duration.ofSeconds(10);

    private static final System.Logger LOG = System.getLogger(LostNodesIT.class.getName());

    private static ThreeNodes nodes;

    @BeforeEach
    void twoAreThere() {
        nodes = ThreeNodes.get();
        nodes.reviveUntil(2);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    @Order(1)
    void a_node_that_is_killed_costs_what_it_had_in_work_and_the_others_go_on() {
        int lost = nodes.running().get(0);
        int other = nodes.running().get(1);
        var operation = nodes.submitLarge(lost);
        nodes.awaitProgress(other, operation, 5);

        var killed = Instant.now();
        nodes.node(lost).kill();
        int then = nodes.progress(other, operation);
        nodes.awaitProgress(other, operation, then + 1);

        assertSoon(killed, "the other nodes' progress");
        nodes.client(other).awaitDone(OUTPUT, operation);
        assertThat(nodes.state(other, operation)).isEqualTo("DONE");
        nodes.assertDeliveredOnce(operation);
    }

    @Test
    @Order(2)
    void work_of_the_only_busy_node_goes_on_elsewhere_when_it_is_killed() {
        int any = nodes.running().get(0);
        var operation = nodes.submitLargeFile(any);
        nodes.awaitProgress(any, operation, 5);
        int busy = nodes.awaitBegun(operation, 1);

        var killed = Instant.now();
        nodes.node(busy).kill();
        int other = nodes.awaitBegun(operation, 2);

        assertSoon(killed, "another node's beginning");
        nodes.client(other).awaitDone(OUTPUT, operation);
        assertThat(nodes.state(other, operation)).isEqualTo("DONE");
    }

    @Test
    @Order(3)
    void a_node_that_is_stopped_in_order_loses_nothing() {
        int stopped = nodes.running().get(0);
        int other = nodes.running().get(1);
        var operations = IntStream.range(0, 3).mapToObj(i -> nodes.submitLarge(stopped)).toList();
        nodes.awaitProgress(other, operations.get(0), 5);

        var readiness = new ReadinessWatch(nodes.node(stopped));
        nodes.node(stopped).stop();

        assertThat(readiness.end()).isLessThan(Duration.ofSeconds(1));
        for (var operation : operations) {
            nodes.client(other).awaitDone(OUTPUT, operation);
            assertThat(nodes.state(other, operation)).isEqualTo("DONE");
            nodes.assertDeliveredOnce(operation);
        }
    }

    @Test
    @Order(4)
    void work_that_is_handed_back_goes_on_elsewhere_however_often() {
        var operation = nodes.submitLargeFile(nodes.running().get(0));

        // As often as it may break off, in which case it would have failed.
        for (int stops = 1; stops <= AttemptCounter.MAX_ATTEMPTS; stops++) {
            int busy = nodes.awaitBegun(operation, stops);
            if (nodes.running().size() == 1) {
                nodes.launchAnother();
            }
            nodes.node(busy).stop();
            assertThat(nodes.hasLetGo(busy, operation, stops))
                    .as("stop %d: let go", stops)
                    .isTrue();
        }

        int last = nodes.awaitBegun(operation, AttemptCounter.MAX_ATTEMPTS + 1);
        nodes.client(last).awaitDone(OUTPUT, operation);
        assertThat(nodes.state(last, operation)).isEqualTo("DONE");
    }

    private static void assertSoon(Instant killed, String what) {
        var took = Duration.between(killed, Instant.now());
        LOG.log(INFO, "from kill -9 to " + what + ": " + took.toMillis() + " ms");
        assertThat(took).as("from kill -9 to %s", what).isLessThan(FAILOVER);
    }
}
