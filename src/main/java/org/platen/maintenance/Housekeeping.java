package org.platen.maintenance;

import static com.github.kagkarlsson.scheduler.task.helper.Tasks.recurring;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.platen.database.SchemaReady;
import org.platen.lifecycle.PauseSettings;
import org.platen.lifecycle.ShuttingDown;
import org.platen.log.ContextLog;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Runs all {@link CleanupTask}s periodically, on one node at a time, in one thread. A table of its
 * own separates it from the queue of operations.
 */
@ApplicationScoped
public class Housekeeping {

    private static final System.Logger LOG = ContextLog.of(Housekeeping.class);

    /** One cleanup task may release what another one removes. There is no endless chain. */
    private static final int MAX_ROUNDS = 5;

    private static final String TASK = "housekeeping";

    private static final Duration POLL = Duration.ofSeconds(10);

    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    @Resource DataSource dataSource;

    @Resource ManagedThreadFactory threads;

    @Inject @Any Instance<CleanupTask> chores;

    @Inject RetentionSettings settings;

    @Inject PauseSettings pause;

    @Inject InstantSource clock;

    private @Nullable Scheduler scheduler;

    private volatile boolean stopping;

    void begin(@Observes SchemaReady event) {
        if (!pause.paused()) {
            start();
        }
    }

    private void start() {
        var task =
                recurring(TASK, FixedDelay.of(settings.every()))
                        .execute((instance, context) -> sweep());
        scheduler =
                Scheduler.create(dataSource)
                        .startTasks(task)
                        .tableName("housekeeping_tasks")
                        // The generic one suits all databases that we know.
                        .jdbcCustomization(new DefaultJdbcCustomization(false))
                        .threads(1)
                        .executorService(Executors.newFixedThreadPool(1, threads))
                        .pollingInterval(POLL)
                        .heartbeatInterval(HEARTBEAT)
                        .shutdownMaxWait(Duration.ofSeconds(10))
                        .build();
        scheduler.start();
    }

    /** Stops taking new work, and waits until the current batch is done. */
    void end(@Observes @Priority(ShuttingDown.MAINTENANCE) ShuttingDown event) {
        stopping = true;
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** Runs the cleanup tasks now, on any node, instead of at the scheduled time. */
    public void sweepSoon() {
        if (scheduler == null) {
            throw paused();
        }
        try {
            scheduler.reschedule(TaskInstanceId.of(TASK, RecurringTask.INSTANCE), clock.instant());
            scheduler.triggerCheckForDueExecutions();
        } catch (TaskInstanceCurrentlyExecutingException e) {
            LOG.log(INFO, "housekeeping is already running");
        }
    }

    private static ProblemException paused() {
        return new ProblemException(
                new Problem(
                        Problem.CONFLICT,
                        "This node was started with platen.queue.paused=true, so it removes"
                                + " nothing. Start it again without this setting.",
                        ""));
    }

    private void sweep() {
        var pace = new Throttle(() -> stopping);
        long removed = 1;
        for (int round = 0; round < MAX_ROUNDS && removed > 0 && !stopping; round++) {
            removed = chores.stream().mapToLong(chore -> run(chore, pace)).sum();
        }
    }

    /** Runs a task. If it fails, the others are not affected, and it is run again next time. */
    private static long run(CleanupTask chore, Throttle pace) {
        if (pace.isOver()) {
            return 0;
        }
        try {
            long removed = chore.run(pace);
            if (removed > 0) {
                LOG.log(INFO, "removed " + removed + " " + chore.name());
            }
            return removed;
        } catch (RuntimeException e) {
            LOG.log(
                    WARNING,
                    "cannot remove " + chore.name() + " now; this is retried at the next run",
                    e);
            return 0;
        }
    }
}
