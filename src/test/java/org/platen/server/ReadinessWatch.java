package org.platen.server;

import java.io.UncheckedIOException;
import java.time.Duration;

/** Asks a node again and again whether it is ready, until nobody answers any more. */
final class ReadinessWatch {

    private final Api api;

    private final long begin = System.nanoTime();

    private volatile long lastReady = begin;

    private final Thread thread = new Thread(this::watch);

    ReadinessWatch(PlatenServer server) {
        api = Api.anonymous(server);
        thread.start();
    }

    private void watch() {
        try {
            while (true) {
                if (api.get("/rest/platen/v1/health/ready").status() == 200) {
                    lastReady = System.nanoTime();
                }
                PlatenServer.sleep(Duration.ofMillis(20));
            }
        } catch (UncheckedIOException e) {
            // nobody answers any more
        }
    }

    /** Ends the watch, and returns the time for which the node was ready since it began. */
    Duration end() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Duration.ofNanos(lastReady - begin);
    }
}
