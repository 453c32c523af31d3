package org.platen.operation;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BorrowedExecutorTest {

    private final ExecutorService lender = Executors.newCachedThreadPool();

    private final BorrowedExecutor executor = new BorrowedExecutor(lender);

    @AfterEach
    void close() {
        lender.shutdownNow();
    }

    @Test
    void its_end_is_the_end_of_what_was_begun_and_the_lender_goes_on() throws InterruptedException {
        var gate = new CountDownLatch(1);
        executor.execute(() -> await(gate));
        executor.execute(() -> {});

        executor.shutdown();

        assertThat(executor.awaitTermination(50, MILLISECONDS)).isFalse();
        gate.countDown();
        assertThat(executor.awaitTermination(5, SECONDS)).isTrue();
        assertThat(executor.isTerminated()).isTrue();
        assertThat(lender.isShutdown()).isFalse();
    }

    @Test
    void it_does_not_end_between_two_tasks() throws InterruptedException {
        executor.execute(() -> {});

        assertThat(executor.awaitTermination(50, MILLISECONDS)).isFalse();
        assertThat(executor.isTerminated()).isFalse();
    }

    @Test
    void after_the_end_nothing_is_taken() {
        executor.shutdownNow();

        assertThatThrownBy(() -> executor.execute(() -> {}))
                .isInstanceOf(RejectedExecutionException.class);
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
