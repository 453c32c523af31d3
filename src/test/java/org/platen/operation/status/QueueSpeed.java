package org.platen.operation.status;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.platen.database.TestDatabase;
import org.platen.database.TestSource;
import org.platen.operation.OperationId;
import org.platen.operation.OperationState;
import org.platen.operation.OperationsOf;

/**
 * How quick claim, list and progress are while the tables grow: with 100,000 queued operations, and
 * with 0 and 1,000,000 that have ended. A program, for maintainers; may be given the name of one
 * database.
 */
public final class QueueSpeed {

    private static final int QUEUED = 100_000;

    private static final int ENDED = 1_000_000;

    private static final int TIMES = 200;

    private final TestDatabase database;

    private final DataSource source;

    private QueueSpeed(TestDatabase database) {
        this.database = database;
        this.source = TestSource.of(database);
    }

    public static void main(String[] arguments) throws Exception {
        for (var database : TestDatabase.values()) {
            if (arguments.length == 0 || arguments[0].equals(database.name())) {
                new QueueSpeed(database).run();
            }
        }
        System.exit(0);
    }

    private void run() throws Exception {
        System.out.printf(
                "%-12s %10s %10s %12s %12s %12s%n",
                database, "queued", "ended", "claim ms", "list ms", "progress ms");
        row(0, 0);
        insertQueued();
        row(QUEUED, 0);
        insertEnded();
        row(QUEUED, ENDED);
        explain();
    }

    private void row(int queued, int ended) throws Exception {
        System.out.printf(
                "%-12s %,10d %,10d %12.2f %12.2f %12.2f%n",
                "", queued, ended, claim(), list(), progress());
    }

    /** From one claim to the next, by db-scheduler itself with one worker. */
    private double claim() throws Exception {
        var claimed = new LinkedBlockingQueue<Long>();
        var task =
                Tasks.oneTime("operation")
                        .execute((instance, context) -> claimed.add(System.nanoTime()));
        var builder =
                Scheduler.create(source, task)
                        .schedulerName(new SchedulerName.Fixed("speed"))
                        .threads(1)
                        .enablePriority()
                        .pollingInterval(Duration.ofMillis(500));
        if (database == TestDatabase.POSTGRESQL) {
            builder.pollUsingLockAndFetch(0.5, 1.0);
        } else {
            builder.jdbcCustomization(new DefaultJdbcCustomization(false));
        }
        insertTasks(TIMES, "now");
        var scheduler = builder.build();
        scheduler.start();
        var gaps = new ArrayList<Long>();
        long before = claimed.take();
        for (int i = 1; i < TIMES; i++) {
            long next = claimed.take();
            gaps.add(next - before);
            before = next;
        }
        scheduler.stop();
        // Claims come in batches: what counts is how long a batch takes for each of it.
        return gaps.stream().mapToLong(Long::longValue).average().orElse(0) / 1e6;
    }

    private double list() {
        return median(() -> inDatabase(this::newestQueued));
    }

    private double progress() {
        var id =
                inDatabase(this::newestQueued).stream()
                        .map(OperationView::id)
                        .map(OperationId::new)
                        .reduce((a, b) -> b);
        return median(() -> id.map(one -> inDatabase(em -> OperationsOf.database(em).get(one))));
    }

    @SuppressWarnings("UnnecessaryAssignment") // here is no container that would inject
    private List<OperationView> newestQueued(EntityManager em) {
        var list = new OperationList();
        list.em = em;
        return list.newest(OperationFilter.of(Set.of(OperationState.QUEUED)), PageToken.LAST, 100);
    }

    private <T> T inDatabase(Function<EntityManager, T> work) {
        try (var em = database.entityManager()) {
            return TestDatabase.in(em, () -> work.apply(em));
        }
    }

    private static double median(Supplier<?> work) {
        var times = new ArrayList<Long>();
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            Objects.requireNonNull(work.get());
            times.add(System.nanoTime() - begin);
        }
        return median(times);
    }

    private static double median(List<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2] / 1e6;
    }

    private void insertQueued() throws SQLException {
        insertOperations(QUEUED, "q", "QUEUED", "null");
        insertTasks(QUEUED, "q");
    }

    private void insertEnded() throws SQLException {
        insertOperations(ENDED, "e", "DONE", "current_timestamp");
        execute("analyze");
    }

    private void insertOperations(int count, String prefix, String state, String ended)
            throws SQLException {
        execute(
                "insert into operation (id, type, request, state, attempt, progress, sub_task, submitted_by, submitted_at, ended_at)"
                        + " select '"
                        + prefix
                        + "' || nr, 'OutputCreationRestService', '{}', '"
                        + state
                        + "', 0, 0, 'Queued', 'ann', current_timestamp, "
                        + ended
                        + " from "
                        + database.numbers(count));
    }

    private void insertTasks(int count, String prefix) throws SQLException {
        execute(
                "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)"
                        + " select 'operation', '"
                        + prefix
                        + "' || nr || '-' || "
                        + System.nanoTime()
                        + ", current_timestamp, false, 1, 0 from "
                        + database.numbers(count));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void explain() throws SQLException {
        for (var query :
                Arrays.asList(
                        "select * from operation where state = 'QUEUED' order by submitted_at fetch first 1000 rows only",
                        "select * from scheduled_tasks where picked = false and execution_time <= current_timestamp"
                                + " order by priority desc, execution_time asc fetch first 2 rows only",
                        "select * from operation where ended_at < current_timestamp order by ended_at fetch first 500 rows only")) {
            System.out.println("\n" + query);
            try (Connection connection = source.getConnection();
                    var statement = connection.createStatement();
                    var plan = statement.executeQuery("explain " + query)) {
                while (plan.next()) {
                    System.out.println("    " + plan.getString(1));
                }
            }
        }
    }
}
