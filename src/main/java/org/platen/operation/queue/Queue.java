package org.platen.operation.queue;

import static com.github.kagkarlsson.scheduler.task.helper.Tasks.custom;
import static java.lang.System.Logger.Level.WARNING;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.platen.database.SchemaReady;
import org.platen.lifecycle.PauseSettings;
import org.platen.lifecycle.ShuttingDown;
import org.platen.log.ContextLog;

/**
 * The persistent queue of operations and of their parts: db-scheduler on the same database, so that
 * adding an entry joins the transaction of the caller. Each {@link Lane} is a scheduler with a
 * table of its own.
 *
 * <p>Within a lane, entries of higher priority are executed first, then those submitted earlier.
 */
@ApplicationScoped
public class Queue {

    private static final System.Logger LOG = ContextLog.of(Queue.class);

    /** A special due time: unfinished work keeps its place in the queue, as if it had not begun. */
    public static final Instant SAME_PLACE = Instant.MIN;

    /**
     * The interval of heartbeats. A node counts as dead after five missed heartbeats, and every
     * second heartbeat looks for dead nodes. So a dead node is noticed after seven seconds at the
     * latest.
     */
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private static final int MISSED_HEARTBEATS_OF_THE_DEAD = 5;

    /**
     * The delay until other nodes see what this node has accepted. This node itself is woken at
     * once.
     */
    private static final Duration POLL = Duration.ofMillis(500);

    /** The delay before the next attempt when the database itself fails under a worker. */
    private static final Duration AFTER_FAULT = Duration.ofSeconds(2);

    /** The maximum time that interrupted workers may take to return their work to the queue. */
    private static final Duration HANDING_BACK = Duration.ofSeconds(10);

    @Resource DataSource dataSource;

    @Resource ManagedThreadFactory threads;

    @Inject Workers workers;

    @Inject WorkerSettings settings;

    @Inject PauseSettings pause;

    @Inject Event<Enqueued> enqueued;

    private final Map<Lane, Scheduler> schedulers = new EnumMap<>(Lane.class);

    private final Map<Task, CustomTask<Void>> tasks = new EnumMap<>(Task.class);

    private CustomTask<Void> task(Task task) {
        return custom(task.title(), Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAULT))
                .onDeadExecution(
                        (dead, execution) ->
                                execution.reschedule(dead, due(dead.getExecution(), SAME_PLACE)))
                .execute((instance, context) -> completion(workers.work(task, instance.getId())));
    }

    private static CompletionHandler<Void> completion(Optional<Instant> again) {
        return (done, execution) ->
                again.ifPresentOrElse(
                        time -> execution.reschedule(done, due(done.getExecution(), time)),
                        () -> execution.remove());
    }

    private static Instant due(Execution execution, Instant time) {
        return time.equals(SAME_PLACE) ? execution.getExecutionTime() : time;
    }

    void begin(@Observes SchemaReady event) throws SQLException {
        for (var task : Task.values()) {
            tasks.put(task, task(task));
        }
        for (var lane : Lane.values()) {
            schedulers.put(lane, newScheduler(lane));
        }
        if (pause.paused()) {
            LOG.log(
                    WARNING,
                    "platen.queue.paused is true: this node accepts operations and executes none."
                            + " To execute them, start it again without this setting.");
        } else {
            schedulers.values().forEach(Scheduler::start);
        }
    }

    private Scheduler newScheduler(Lane lane) throws SQLException {
        int threadCount = lane.workers(settings);
        var builder =
                Scheduler.create(dataSource, tasksOf(lane))
                        .tableName(lane.table())
                        .schedulerName(
                                new SchedulerName.Fixed(settings.node() + "/" + UUID.randomUUID()))
                        .threads(threadCount)
                        .executorService(Executors.newFixedThreadPool(threadCount, threads))
                        .enablePriority()
                        .pollingInterval(POLL)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS_OF_THE_DEAD)
                        .shutdownMaxWait(settings.grace().plus(HANDING_BACK));
        if (isPostgresql()) {
            // Uses two statements. With a single one, PostgreSQL may plan a subquery for each row,
            // as it does for small tables, and then takes all that is due, regardless of the limit.
            builder.jdbcCustomization(new PostgreSqlJdbcCustomization(true, false))
                    .pollUsingLockAndFetch(0.5, 1.0);
        } else {
            // Our columns have time zones. Without this, db-scheduler would warn that it does not
            // know H2.
            builder.jdbcCustomization(new DefaultJdbcCustomization(false));
        }
        return builder.build();
    }

    private CustomTask<?>[] tasksOf(Lane lane) {
        return Arrays.stream(Task.values())
                .filter(task -> task.lane() == lane)
                .map(this::known)
                .toArray(CustomTask<?>[]::new);
    }

    private boolean isPostgresql() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }

    /**
     * Stops taking new work. Waits for the workers to finish their present work, but no longer than
     * the grace period, and then for them to return the rest to the queue.
     */
    void end(@Observes @Priority(ShuttingDown.WORK) ShuttingDown event) {
        workers.takeNothingNew();
        var outOfGrace =
                CompletableFuture.delayedExecutor(
                        settings.grace().toMillis(), TimeUnit.MILLISECONDS, Runnable::run);
        var handingBack = CompletableFuture.runAsync(workers::stop, outOfGrace);
        var stops =
                schedulers.values().stream()
                        .map(scheduler -> CompletableFuture.runAsync(scheduler::stop))
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(stops).join();
        handingBack.cancel(false);
    }

    /** Adds an entry, in the transaction of the caller. */
    public void add(QueueEntry entry) {
        addAll(entry.task(), List.of(entry));
    }

    /**
     * Adds entries of one task, in the transaction of the caller. Names are unique, so the
     * scheduler does not check whether they exist already.
     */
    public void addAll(Task task, List<QueueEntry> entries) {
        var instances = new ArrayList<SchedulableInstance<?>>();
        entries.forEach(one -> instances.add(SchedulableInstance.of(instance(one), one.due())));
        scheduler(task.lane()).scheduleBatch(instances);
        enqueued.fire(new Enqueued(task.lane()));
    }

    private TaskInstance<Void> instance(QueueEntry entry) {
        return known(entry.task()).instanceBuilder(entry.name()).priority(entry.priority()).build();
    }

    private CustomTask<Void> known(Task task) {
        var known = tasks.get(task);
        if (known == null) {
            throw notBegun();
        }
        return known;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Enqueued event) {
        scheduler(event.lane()).triggerCheckForDueExecutions();
    }

    private Scheduler scheduler(Lane lane) {
        var scheduler = schedulers.get(lane);
        if (scheduler == null) {
            throw notBegun();
        }
        return scheduler;
    }

    private static IllegalStateException notBegun() {
        return new IllegalStateException("The queue has not begun.");
    }
}
