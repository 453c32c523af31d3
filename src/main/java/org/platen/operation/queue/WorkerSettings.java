package org.platen.operation.queue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.platen.settings.Settings;

/**
 * The settings of this node's workers.
 *
 * @param node the name of the node, in logs and in the list of operations
 * @param workers the number of small operations executed concurrently
 * @param largeWorkers the number of large operations, or of their parts, executed concurrently
 *     beside these
 * @param retryWaits the delays before the next attempt, one for each successive transient fault;
 *     one more fault makes the operation fail
 * @param timeout the maximum duration of an operation, from its first attempt to its end
 * @param grace the time for which a shutdown waits for workers to finish their present work
 * @param resultWait the maximum time for which a call for a result waits for the end of the
 *     operation
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
