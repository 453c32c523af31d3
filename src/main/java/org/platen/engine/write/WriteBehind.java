package org.platen.engine.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Forces a file to disk step by step, on another thread, while it is still being written. Little is
 * left to do when the complete file has to be on disk. Operating systems by themselves would
 * postpone all of it.
 *
 * <p>No thread is required; without one, everything is forced at the end.
 */
final class WriteBehind {

    private static final long STEP = 32L << 20;

    private enum State {
        IDLE,
        /** Waiting for a thread. */
        WAITING,
        FORCING
    }

    private final FileChannel channel;
    private final Executor executor;
    private long next = STEP;
    private State state = State.IDLE;
    // The system reports a failed write once, and then assumes that the file is written.
    private @Nullable IOException failure;

    WriteBehind(FileChannel channel, Executor executor) {
        this.channel = channel;
        this.executor = executor;
    }

    /** Reports the current length of the file. */
    void written(long length) {
        if (length >= next && become(State.IDLE, State.WAITING)) {
            next = length + STEP;
            try {
                executor.execute(this::force);
            } catch (RejectedExecutionException e) {
                become(State.WAITING, State.IDLE);
            }
        }
    }

    private synchronized boolean become(State from, State to) {
        if (state != from) {
            return false;
        }
        state = to;
        notifyAll();
        return true;
    }

    private void force() {
        if (become(State.WAITING, State.FORCING)) {
            try {
                channel.force(false);
            } catch (IOException e) {
                fail(e);
            } finally {
                become(State.FORCING, State.IDLE);
            }
        }
    }

    private synchronized void fail(IOException reason) {
        failure = reason;
    }

    /**
     * Waits until no other thread is forcing the file.
     *
     * @throws IOException when a part could not be forced to disk
     */
    synchronized void end() throws IOException {
        become(State.WAITING, State.IDLE);
        boolean interrupted = false;
        while (state != State.IDLE) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
    }
}
