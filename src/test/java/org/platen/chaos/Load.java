package org.platen.chaos;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.platen.server.PlatenServer;

/** Clients that submit all the time, to whichever node, and mind no fault; and one who picks up. */
final class Load {

    /** The harm is to be done to work, not to a queue that nobody comes to. */
    private static final int ENOUGH = 15;

    private final Cluster cluster;

    private final Orders orders;

    private final Ledger ledger;

    private final List<Thread> clients = new ArrayList<>();

    private volatile boolean ends;

    private Load(Cluster cluster, Orders orders, Ledger ledger) {
        this.cluster = cluster;
        this.orders = orders;
        this.ledger = ledger;
    }

    static Load begin(Cluster cluster, Orders orders, Ledger ledger, int clients, long seed) {
        var load = new Load(cluster, orders, ledger);
        for (int i = 0; i < clients; i++) {
            var random = new Random(seed + i);
            load.clients.add(new Thread(() -> load.submit(random), "client-" + i));
        }
        load.clients.forEach(Thread::start);
        return load;
    }

    private void submit(Random random) {
        while (!ends) {
            try {
                var order = orders.all().get(random.nextInt(orders.all().size()));
                var path = Orders.OUTPUT + order.preset() + "/jobs";
                var reply = cluster.client(random).postJson(path, order.body());
                if (reply.status() == 202) {
                    ledger.accepted(reply.header("operationId").orElseThrow(), order);
                }
                while (!ends && unfinished(random) > ENOUGH) {
                    PlatenServer.sleep(Duration.ofMillis(500));
                }
            } catch (UncheckedIOException dead) {
                // Not accepted, as far as the client knows.
            }
            PlatenServer.sleep(Duration.ofMillis(50 + random.nextInt(250)));
        }
    }

    private int unfinished(Random random) {
        var reply = cluster.client(random).get(Orders.OUTPUT + "getOperations");
        return reply.status() == 200 ? reply.json().size() : 0;
    }

    void end() {
        ends = true;
        for (var client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
