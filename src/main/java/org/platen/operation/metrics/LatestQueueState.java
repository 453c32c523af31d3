package org.platen.operation.metrics;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.platen.log.ContextLog;

/**
 * The state of the queue, read at most every five seconds however many ask, and less often when
 * reading takes long. Nobody waits longer than a moment for it: without an answer of the database
 * there is no state, and metrics are answered all the same.
 */
@ApplicationScoped
class LatestQueueState {

    private static final System.Logger LOG = ContextLog.of(LatestQueueState.class);

    private static final Duration MIN_PAUSE = Duration.ofSeconds(5);

    /** Reading uses at most one fiftieth of the time. */
    private static final int PAUSE_FOR_DURATION = 50;

    private static final Duration MAX_WAIT = Duration.ofSeconds(2);

    @Inject QueueReader reader;

    @Resource ManagedExecutorService executor;

    private @Nullable CompletableFuture<Optional<QueueState>> reading;

    private long next = System.nanoTime();

    /** Returns the state; empty when the database does not tell it. */
    Optional<QueueState> get() {
        try {
            return reading()
                    .copy()
                    .completeOnTimeout(Optional.empty(), MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            return Optional.empty();
        }
    }

    private synchronized CompletableFuture<Optional<QueueState>> reading() {
        if (reading == null || (reading.isDone() && System.nanoTime() - next >= 0)) {
            next = System.nanoTime() + MIN_PAUSE.toNanos();
            reading = CompletableFuture.supplyAsync(this::read, executor);
        }
        return reading;
    }

    private Optional<QueueState> read() {
        long begin = System.nanoTime();
        try {
            return Optional.of(reader.read());
        } catch (SQLException e) {
            LOG.log(WARNING, "The queue could not be read for metrics: " + e.getMessage());
            return Optional.empty();
        } finally {
            rest(System.nanoTime() - begin);
        }
    }

    private synchronized void rest(long nanos) {
        long pause = Math.max(MIN_PAUSE.toNanos(), nanos * PAUSE_FOR_DURATION);
        next = System.nanoTime() + pause - nanos;
    }
}
