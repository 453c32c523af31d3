package org.platen.operation;

import static com.github.kagkarlsson.scheduler.task.helper.Tasks.custom;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
class Queue {

    /** In place of a time: what is left undone goes on as if it had not been begun. */
    static final Instant SAME_PLACE = Instant.MIN;

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

    @Inject Worker worker;

    @Inject WorkerSettings settings;

    @Inject Event<Enqueued> enqueued;

    private final Map<Lane, Scheduler> schedulers = new EnumMap<>(Lane.class);

    private final CustomTask<Void> small =
            task("operation", text -> worker.workQuick(Ticket.of(text)));

    private final CustomTask<Void> large =
            task("operation", text -> worker.workLarge(Ticket.of(text)));

    private final CustomTask<Void> part = task("part", text -> worker.workPart(PartId.of(text)));

    /**
     * A task of db-scheduler.
     *
     * @param work says when it is to be called again; empty for never
     */
    private static CustomTask<Void> task(String name, Function<String, Optional<Instant>> work) {
        return custom(name, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAULT))
                .onDeadExecution(
                        (dead, execution) ->
                                execution.reschedule(dead, due(dead.getExecution(), SAME_PLACE)))
                .execute((instance, context) -> completion(work.apply(instance.getId())));
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
        schedulers.put(Lane.QUICK, scheduler(Lane.QUICK, small));
        schedulers.put(Lane.LARGE, scheduler(Lane.LARGE, large, part));
        schedulers.values().forEach(Scheduler::start);
    }

    private Scheduler scheduler(Lane lane, CustomTask<?>... tasks) throws SQLException {
        int workers = lane.workers(settings);
        var builder =
                Scheduler.create(dataSource, tasks)
                        .tableName(lane.table())
                        .schedulerName(
                                new SchedulerName.Fixed(settings.node() + "/" + UUID.randomUUID()))
                        .threads(workers)
                        .executorService(Executors.newFixedThreadPool(workers, threads))
                        .enablePriority()
                        .pollingInterval(POLL)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS_OF_THE_DEAD)
                        .shutdownMaxWait(settings.grace().plus(HANDING_BACK));
        if (isPostgresql()) {
            builder.pollUsingLockAndFetch(0.5, 1.0);
        } else {
            // Our columns have time zones; left to itself, it would warn that it does not know H2.
            builder.jdbcCustomization(new DefaultJdbcCustomization(false));
        }
        return builder.build();
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
        worker.takeNothingNew();
        var outOfGrace =
                CompletableFuture.delayedExecutor(
                        settings.grace().toMillis(), TimeUnit.MILLISECONDS, Runnable::run);
        var handingBack = CompletableFuture.runAsync(worker::stop, outOfGrace);
        var stops =
                schedulers.values().stream()
                        .map(scheduler -> CompletableFuture.runAsync(scheduler::stop))
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(stops).join();
        handingBack.cancel(false);
    }

    /** Adds an operation that has just been accepted, or is to be tried anew. */
    void add(Operation operation, Instant due) {
        add(Lane.QUICK, small, operation, due);
    }

    /** Adds one that has turned out to be large, or of which all parts are done. */
    void addLarge(Operation operation) {
        add(Lane.LARGE, large, operation, operation.submittedAt());
    }

    private void add(Lane lane, CustomTask<Void> task, Operation operation, Instant due) {
        var instance =
                task.instanceBuilder(operation.issueTicket().text())
                        .priority(operation.priority().rank())
                        .build();
        scheduler(lane).schedule(instance, due);
        enqueued.fire(new Enqueued(lane));
    }

    void addParts(Operation operation, List<Part> parts) {
        var instances = new ArrayList<SchedulableInstance<?>>();
        parts.forEach(one -> instances.add(instance(operation, one)));
        scheduler(Lane.LARGE).scheduleBatch(instances);
        enqueued.fire(new Enqueued(Lane.LARGE));
    }

    private SchedulableInstance<?> instance(Operation operation, Part one) {
        TaskInstance<Void> instance =
                part.instanceBuilder(one.id().text()).priority(operation.priority().rank()).build();
        return SchedulableInstance.of(instance, operation.submittedAt());
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Enqueued event) {
        scheduler(event.lane()).triggerCheckForDueExecutions();
    }

    private Scheduler scheduler(Lane lane) {
        var scheduler = schedulers.get(lane);
        if (scheduler == null) {
            throw new IllegalStateException("The queue has not begun.");
        }
        return scheduler;
    }
}
