package org.platen.operation.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class LatestQueueStateTest {

    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    private final LatestQueueState latest = new LatestQueueState();

    private int reads;

    private QueueReader answering(QueueState state) {
        return new QueueReader() {
            @Override
            QueueState read() {
                reads++;
                return state;
            }
        };
    }

    @BeforeEach
    void begin() {
        latest.executor =
                (ManagedExecutorService)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {ManagedExecutorService.class},
                                (self, method, arguments) -> method.invoke(threads, arguments));
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void many_who_ask_within_five_seconds_cause_one_query() {
        var state = new QueueState(List.of(), List.of());
        latest.reader = answering(state);

        for (int i = 0; i < 100; i++) {
            assertThat(latest.get()).contains(state);
        }

        assertThat(reads).isEqualTo(1);
    }

    @Test
    void a_database_that_fails_leaves_no_state() {
        latest.reader =
                new QueueReader() {
                    @Override
                    QueueState read() throws SQLException {
                        throw new SQLException("gone");
                    }
                };

        assertThat(latest.get()).isEmpty();
    }

    @Test
    void a_database_that_hangs_is_not_waited_for() {
        var hanging = new CountDownLatch(1);
        latest.reader =
                new QueueReader() {
                    @Override
                    QueueState read() {
                        try {
                            hanging.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return new QueueState(List.of(), List.of());
                    }
                };

        assertThat(latest.get()).isEmpty();
        hanging.countDown();
    }
}
