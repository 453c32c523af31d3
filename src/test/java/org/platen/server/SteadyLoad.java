package org.platen.server;

import static org.platen.server.Client.OUTPUT;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Clients that submit one small operation after another, until stopped. If a node does not answer,
 * they send the same request to another one.
 */
final class SteadyLoad implements AutoCloseable {

    private static final int CLIENTS = 3;

    private static final Duration PAUSE = Duration.ofMillis(150);

    private final List<PlatenServer> nodes;

    private final List<String> presets;

    private final List<Long> jobs;

    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    private volatile boolean stopped;

    private SteadyLoad(List<PlatenServer> nodes, List<String> presets, List<Long> jobs) {
        this.nodes = List.copyOf(nodes);
        this.presets = presets;
        this.jobs = jobs;
    }

    /** Begins: each client uses the presets in turn. */
    static SteadyLoad of(List<PlatenServer> nodes, List<String> presets, List<Long> jobs) {
        var load = new SteadyLoad(nodes, presets, jobs);
        for (int client = 0; client < CLIENTS; client++) {
            load.clients.execute(load::work);
        }
        return load;
    }

    private void work() {
        for (int nr = 0; !stopped; nr++) {
            submit(presets.get(nr % presets.size()), UUID.randomUUID().toString(), nr);
            PlatenServer.sleep(PAUSE);
        }
    }

    private void submit(String preset, String key, int first) {
        for (int nr = first;
                !isAccepted(nodes.get(nr % nodes.size()), preset, key) && !stopped;
                nr++) {
            PlatenServer.sleep(PAUSE);
        }
    }

    private boolean isAccepted(PlatenServer node, String preset, String key) {
        try {
            var reply =
                    node.admin()
                            .with("Idempotency-Key", key)
                            .postJson(
                                    OUTPUT + preset + "/jobs",
                                    "{\"identifiers\":" + jobs + ",\"createOnly\":true}");
            reply.header("operationId").ifPresent(accepted::add);
            return reply.status() == 202;
        } catch (UncheckedIOException e) {
            return false; // it is stopped, or starting
        }
    }

    /** The operations that were accepted until now. */
    List<String> accepted() {
        return List.copyOf(accepted);
    }

    void awaitAccepted(int count) {
        while (accepted.size() < count) {
            PlatenServer.sleep(PAUSE);
        }
    }

    @Override
    public void close() {
        stopped = true;
        clients.shutdown();
        try {
            if (!clients.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("A client got no answer");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
