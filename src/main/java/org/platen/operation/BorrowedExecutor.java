package org.platen.operation;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Threads of the server's, which may not be shut down by those who use them: shutting this down
 * means that nothing new is taken, and awaiting its end means awaiting what was begun.
 */
final class BorrowedExecutor extends AbstractExecutorService {

    private final Executor lender;

    /** One party for the executor itself, one for each task. */
    private final Phaser tasks = new Phaser(1);

    private volatile boolean shutdown;

    BorrowedExecutor(Executor lender) {
        this.lender = lender;
    }

    @Override
    public void execute(Runnable task) {
        if (shutdown) {
            throw new RejectedExecutionException("shut down");
        }
        tasks.register();
        try {
            lender.execute(() -> run(task));
        } catch (RejectedExecutionException e) {
            tasks.arriveAndDeregister();
            throw e;
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } finally {
            tasks.arriveAndDeregister();
        }
    }

    @Override
    public synchronized void shutdown() {
        if (!shutdown) {
            shutdown = true;
            tasks.arriveAndDeregister();
        }
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return tasks.isTerminated();
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
        try {
            tasks.awaitAdvanceInterruptibly(0, time, unit);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
