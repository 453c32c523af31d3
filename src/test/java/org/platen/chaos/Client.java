package org.platen.chaos;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.platen.server.Api;
import org.platen.server.PlatenServer;

/**
 * A client that submits to whichever node. With a key it insists until it has its 202; without one
 * it leaves it at one attempt, as the compatible interface knows it.
 */
final class Client implements Runnable {

    /** The harm is to be done to work, not to a queue that nobody comes to. */
    private static final int ENOUGH = 15;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int ACCEPTED = 202;

    private final Cluster cluster;

    private final Orders orders;

    private final Ledger ledger;

    private final Random random;

    private volatile boolean ends;

    Client(Cluster cluster, Orders orders, Ledger ledger, Random random) {
        this.cluster = cluster;
        this.orders = orders;
        this.ledger = ledger;
        this.random = random;
    }

    @Override
    public void run() {
        while (!ends) {
            var order = orders.any(random);
            if (random.nextInt(3) == 0) {
                submit(order);
            } else {
                insist(order, UUID.randomUUID().toString());
            }
            while (!ends && unfinished() > ENOUGH) {
                PlatenServer.sleep(Duration.ofMillis(500));
            }
            PlatenServer.sleep(Duration.ofMillis(50 + random.nextInt(250)));
        }
    }

    void end() {
        ends = true;
    }

    /** What is not answered by 202 may have been accepted all the same. */
    private void submit(PlacedOrder order) {
        try {
            var reply = ledger.read(cluster.client(random).postJson(order.path(), order.body()));
            if (reply.status() == ACCEPTED) {
                ledger.accepted(operation(reply), order);
            } else {
                ledger.unsure();
            }
        } catch (UncheckedIOException dead) {
            ledger.unsure();
        }
    }

    /** Submits with a key, as often as it takes, and sometimes once more. */
    void insist(PlacedOrder order, String key) {
        var late = Instant.now().plus(PATIENCE);
        boolean more = true;
        while (more) {
            if (Instant.now().isAfter(late)) {
                ledger.refused(order, key);
                return;
            }
            more = !isAccepted(order, key) || random.nextInt(4) == 0;
        }
    }

    private boolean isAccepted(PlacedOrder order, String key) {
        try {
            var api = cluster.client(random).with("Idempotency-Key", key);
            var reply = ledger.read(api.postJson(order.path(), order.body()));
            if (reply.status() == ACCEPTED) {
                ledger.accepted(operation(reply), order, key);
                return true;
            }
        } catch (UncheckedIOException dead) {
            // That is what the key is for.
        }
        PlatenServer.sleep(Duration.ofMillis(100));
        return false;
    }

    private static String operation(Api.Reply reply) {
        return reply.header("operationId").orElseThrow();
    }

    private int unfinished() {
        try {
            var reply = cluster.client(random).get(Orders.OUTPUT + "getOperations");
            return reply.status() == 200 ? reply.json().size() : 0;
        } catch (UncheckedIOException dead) {
            return 0;
        }
    }
}
