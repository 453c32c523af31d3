package org.platen.operation.queue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.platen.settings.Settings;

/**
 * How this node works.
 *
 * @param node its name, in logs and in the list of operations
 * @param workers how many small operations it works at at a time
 * @param largeWorkers how many large ones, or parts of one, beside them
 * @param retryWaits until the next attempt, after one fault that passes, after another one, and so
 *     on; after as many, the operation fails
 * @param timeout how long an operation may take, from its first attempt to its end
 * @param grace how long a stop waits for workers to finish what they are at
 * @param resultWait how long a call for a result waits for the end of the operation
 */
public record WorkerSettings(
        String node,
        int workers,
        int largeWorkers,
        List<Duration> retryWaits,
        Duration timeout,
        Duration grace,
        Duration resultWait) {

    public WorkerSettings {
        requireSome("platen.workers", workers);
        requireSome("platen.workers.large", largeWorkers);
        retryWaits = List.copyOf(retryWaits);
    }

    private static void requireSome(String key, int found) {
        if (found < 1) {
            throw new IllegalArgumentException(key + " must be at least 1, but is " + found);
        }
    }

    static WorkerSettings read() {
        int workers = Settings.whole("platen.workers", Runtime.getRuntime().availableProcessors());
        return new WorkerSettings(
                Settings.text("platen.node", hostName()),
                workers,
                Settings.whole("platen.workers.large", Math.max(1, workers - 1)),
                Settings.durations("platen.retry.waits", "1s,5s,30s,2m,10m"),
                Settings.duration("platen.operation.timeout", "1d"),
                Settings.duration("platen.shutdown.grace", "10s"),
                Settings.duration("platen.result.wait", "1h"));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "platen";
        }
    }
}
