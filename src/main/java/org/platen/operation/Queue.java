package org.platen.operation;

import static com.github.kagkarlsson.scheduler.task.helper.Tasks.oneTime;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.platen.database.SchemaReady;

/**
 * The persistent queue of operations: db-scheduler over the same database, so that adding to it
 * joins the transaction of the caller.
 */
@ApplicationScoped
class Queue {

    private static final Duration HEARTBEAT = Duration.ofMillis(1_500);

    /** The least that db-scheduler allows. */
    private static final int MISSED_HEARTBEATS_OF_THE_DEAD = 4;

    /** How soon other nodes see what this one has accepted; the node itself is woken at once. */
    private static final Duration POLL = Duration.ofMillis(500);

    /** Until the next try when the database itself fails under a worker. */
    private static final Duration AFTER_FAULT = Duration.ofSeconds(2);

    @Resource DataSource dataSource;

    @Resource ManagedExecutorService executor;

    @Inject Worker worker;

    @Inject WorkerSettings settings;

    private @Nullable Scheduler scheduler;

    private final OneTimeTask<Void> task =
            oneTime("operation")
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAULT))
                    .execute((instance, context) -> worker.work(new OperationId(instance.getId())));

    void begin(@Observes SchemaReady event) throws SQLException {
        var builder =
                Scheduler.create(dataSource, task)
                        .schedulerName(
                                new SchedulerName.Fixed(settings.node() + "/" + UUID.randomUUID()))
                        .threads(settings.workers())
                        .executorService(new BorrowedExecutor(executor))
                        .pollingInterval(POLL)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS_OF_THE_DEAD)
                        .shutdownMaxWait(settings.grace());
        if (isPostgresql()) {
            builder.pollUsingLockAndFetch(0.5, 1.0);
        } else {
            // Our columns have time zones; left to itself, it would warn that it does not know H2.
            builder.jdbcCustomization(new DefaultJdbcCustomization(false));
        }
        scheduler = builder.build();
        scheduler.start();
    }

    private boolean isPostgresql() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }

    /** Takes nothing new, and waits until the workers have handed back what they are at. */
    void end() {
        worker.stop();
        scheduler().stop();
    }

    void add(OperationId id) {
        scheduler().schedule(task.instance(id.value()), Instant.now());
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Submitted event) {
        scheduler().triggerCheckForDueExecutions();
    }

    private Scheduler scheduler() {
        if (scheduler == null) {
            throw new IllegalStateException("The queue has not begun.");
        }
        return scheduler;
    }
}
