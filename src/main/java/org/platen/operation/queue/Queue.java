package org.platen.operation.queue;

import static com.github.kagkarlsson.scheduler.task.helper.Tasks.custom;

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

/**
 * The persistent queue of operations and of their parts: db-scheduler over the same database, so
 * that adding to it joins the transaction of the caller. Each {@link Lane} is a scheduler with a
 * table of its own.
 *
 * <p>In a lane, higher priority goes first, then what was submitted first.
 */
@ApplicationScoped
public class Queue {

    /** In place of a time: what is left undone goes on as if it had not been begun. */
    public static final Instant SAME_PLACE = Instant.MIN;

    /**
     * A node counts as dead after five missed heartbeats, and is looked for at every second one: so
     * it is noticed after seven seconds at the latest.
     */
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private static final int MISSED_HEARTBEATS_OF_THE_DEAD = 5;

    /** How soon other nodes see what this one has accepted; the node itself is woken at once. */
    private static final Duration POLL = Duration.ofMillis(500);

    /** Until the next try when the database itself fails under a worker. */
    private static final Duration AFTER_FAULT = Duration.ofSeconds(2);

    /** How long workers that must stop in the middle take to hand back, at the most. */
    private static final Duration HANDING_BACK = Duration.ofSeconds(10);

    @Resource DataSource dataSource;

    @Resource ManagedThreadFactory threads;

    @Inject Workers workers;

    @Inject WorkerSettings settings;

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
        schedulers.values().forEach(Scheduler::start);
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
            // By two statements. By a single one, PostgreSQL takes all that is due, whatever the
            // limit, when it plans to ask for it once for each row: as it does for small tables.
            builder.jdbcCustomization(new PostgreSqlJdbcCustomization(true, false))
                    .pollUsingLockAndFetch(0.5, 1.0);
        } else {
            // Our columns have time zones; left to itself, it would warn that it does not know H2.
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
     * Takes nothing new. Waits until the workers have finished what they are at, but no longer than
     * the grace; then until they have handed it back.
     */
    void end() {
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

    /** Adds something, in the transaction of the caller. */
    public void add(Entry entry) {
        addAll(entry.task(), List.of(entry));
    }

    /**
     * Adds what has the same task, in the transaction of the caller. No name comes twice, so the
     * scheduler is not made to look for it before.
     */
    public void addAll(Task task, List<Entry> entries) {
        var instances = new ArrayList<SchedulableInstance<?>>();
        entries.forEach(one -> instances.add(SchedulableInstance.of(instance(one), one.due())));
        scheduler(task.lane()).scheduleBatch(instances);
        enqueued.fire(new Enqueued(task.lane()));
    }

    private TaskInstance<Void> instance(Entry entry) {
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
