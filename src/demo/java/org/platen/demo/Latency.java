package org.platen.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;

/**
 * Measures the duration of a small operation on an idle server: one document, from the 202 to done.
 */
final class Latency {

    static final int OPERATIONS = 50;

    private static final int WARM_UP = 10;

    private final Server server;

    private final long preset;

    Latency(Server server, long preset) {
        this.server = server;
        this.preset = preset;
    }

    /** Returns the median. */
    Duration measure(byte[] pdf, int pages) throws IOException, InterruptedException {
        var jobs = server.makeJobs(server.importPdf(pdf, pages)).jobs();
        var times = new ArrayList<Duration>();
        for (int i = 0; i < WARM_UP + OPERATIONS; i++) {
            var operation = server.submit(preset, jobs);
            times.add(server.awaitDone(operation, Duration.ZERO, percent -> {}));
            server.result(operation);
        }
        var measured = new ArrayList<>(times.subList(WARM_UP, times.size()));
        Collections.sort(measured);
        return measured.get(OPERATIONS / 2);
    }
}
