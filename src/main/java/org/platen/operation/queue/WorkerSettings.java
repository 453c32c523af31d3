package org.platen.operation.queue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.platen.settings.NodeSettings;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

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
@SettingsRecord(Subject.OPERATIONS)
public record WorkerSettings(
        String node,
        int workers,
        int largeWorkers,
        List<Duration> retryWaits,
        Duration timeout,
        Duration grace,
        Duration resultWait) {

    private static final Setting<Integer> WORKERS =
            Setting.ofProcessors("platen.workers", "small operations executed at the same time");

    private static final Setting<Optional<Integer>> LARGE_WORKERS =
            Setting.optional(
                    "platen.workers.large",
                    SettingType.number(1),
                    "one less than `platen.workers`, at least 1",
                    "large operations, or parts of them, executed at the same time as the small"
                            + " ones");

    private static final Setting<List<Duration>> RETRY_WAITS =
            Setting.of(
                    "platen.retry.waits",
                    SettingType.TIME.list("list of times", "times such as 1s,30s,5m"),
                    "1s,5s,30s,2m,10m",
                    "delays before the retries after transient faults; after the last one the"
                            + " operation fails");

    private static final Setting<Duration> TIMEOUT =
            Setting.of(
                    "platen.operation.timeout",
                    SettingType.TIME,
                    "1d",
                    "maximum from the first attempt of an operation to its end");

    private static final Setting<Duration> GRACE =
            Setting.of(
                    "platen.shutdown.grace",
                    SettingType.TIME,
                    "10s",
                    "how long workers may finish their work when the server stops; the rest"
                            + " returns to the queue");

    private static final Setting<Duration> RESULT_WAIT =
            Setting.of(
                    "platen.result.wait",
                    SettingType.TIME,
                    "1h",
                    "how long a call for a result waits for the end of the operation");

    public WorkerSettings {
        retryWaits = List.copyOf(retryWaits);
    }

    @Inject
    WorkerSettings(Settings settings, NodeSettings node) {
        this(
                node.name(),
                settings.get(WORKERS),
                settings.get(LARGE_WORKERS).orElseGet(() -> Math.max(1, settings.get(WORKERS) - 1)),
                settings.get(RETRY_WAITS),
                settings.get(TIMEOUT),
                settings.get(GRACE),
                settings.get(RESULT_WAIT));
    }
}
