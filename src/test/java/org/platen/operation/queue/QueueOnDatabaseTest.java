package org.platen.operation.queue;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.platen.database.SchemaReady;
import org.platen.database.TestDatabase;
import org.platen.lifecycle.PauseSettings;
import org.platen.lifecycle.ShuttingDown;

/** The queue of a node, on the database that several nodes share. */
class QueueOnDatabaseTest {

    private static final int DUE = 12;

    private final DataSource database = TestDatabase.POSTGRESQL.dataSource();

    private final BusyWorkers workers = new BusyWorkers();

    private final Queue queue = new Queue();

    private PauseSettings pause = new PauseSettings(false);

    @AfterEach
    void end() throws SQLException {
        workers.goOn.countDown();
        queue.end(new ShuttingDown());
        execute("delete from large_tasks");
    }

    @Test
    void a_node_takes_no_more_than_its_workers_begin_with_and_leaves_the_rest_to_others()
            throws Exception {
        assumeEmpty();
        execute(insert(DUE));

        begin();
        assertThat(workers.begun.await(30, SECONDS)).isTrue();

        assertThat(picked()).isEqualTo(1);
    }

    @Test
    void a_paused_node_takes_nothing_and_still_accepts_work() throws Exception {
        execute(insert(DUE));
        pause = new PauseSettings(true);

        begin();
        queue.wake(new Enqueued(Lane.LARGE));

        assertThat(workers.begun.await(2, SECONDS)).isFalse();
        assertThat(picked()).isZero();
    }

    /** What PostgreSQL knows of a table is of a while ago: here, of when it had a single row. */
    private void assumeEmpty() throws SQLException {
        execute(insert(1));
        execute("analyze large_tasks");
        execute("delete from large_tasks");
    }

    private static String insert(int rows) {
        return "insert into large_tasks (task_name, task_instance, execution_time, picked, version, priority)"
                + " select 'part', nr::text, now() - interval '1 minute', false, 1, 1 from "
                + TestDatabase.POSTGRESQL.numbers(rows);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int picked() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select count(*) from large_tasks where picked")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @SuppressWarnings("UnnecessaryAssignment") // here is no container that would inject
    private void begin() throws SQLException {
        var anHour = Duration.ofHours(1);
        queue.dataSource = database;
        queue.threads = new Threads();
        queue.workers = workers;
        queue.settings =
                new WorkerSettings("node", 1, 1, List.of(), anHour, Duration.ofSeconds(1), anHour);
        queue.pause = pause;
        queue.begin(new SchemaReady());
    }

    /** At the first thing until told to go on. */
    private static final class BusyWorkers implements Workers {

        private final CountDownLatch begun = new CountDownLatch(1);

        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public Optional<Instant> work(Task task, String name) {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Optional.empty();
        }

        @Override
        public void takeNothingNew() {}

        @Override
        public void stop() {}
    }

    private static final class Threads implements ManagedThreadFactory {

        @Override
        public Thread newThread(Runnable work) {
            return new Thread(work);
        }

        @Override
        public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
            return ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        }
    }
}
