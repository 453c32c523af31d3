package org.platen.engine.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Brings a file to the disk bit by bit, in another thread, while it is still being written: so
 * little is left when all of it has to be there. Left to themselves, systems would wait for that.
 *
 * <p>Gets on without a thread as well; then all is left for the end.
 */
final class WriteBehind {

    private static final long STEP = 32L << 20;

    private enum State {
        IDLE,
        /** For a thread. */
        WAITING,
        FORCING
    }

    private final FileChannel channel;
    private final Executor executor;
    private long next = STEP;
    private State state = State.IDLE;
    // The system tells a failed write once, and then takes the file for written.
    private @Nullable IOException failure;

    WriteBehind(FileChannel channel, Executor executor) {
        this.channel = channel;
        this.executor = executor;
    }

    /** Says how long the file is by now. */
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
     * Returns when no other thread is at it any more.
     *
     * @throws IOException when something could not be brought to the disk
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
