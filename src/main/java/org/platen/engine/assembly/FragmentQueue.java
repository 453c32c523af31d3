package org.platen.engine.assembly;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.platen.engine.AssemblyCancelledException;
import org.platen.engine.Checkpoint;
import org.platen.engine.fragment.Fragment;

/**
 * A queue of at most two fragments for one step, between the thread that reads it and the writer.
 * Reused for other steps. See {@link ReadAhead} for which thread may use which fragment.
 */
final class FragmentQueue implements StepReader.Exchange {

    private static final int FRAGMENTS = 2;

    private final BatchSignal bell;
    private final DocumentLease hold = new DocumentLease();
    private final @Nullable Fragment[] fragments = new @Nullable Fragment[FRAGMENTS];
    private StepReader.@Nullable Numbered step;
    private int filled;
    private int written;
    private boolean due;
    private boolean ended;
    private boolean stopped;
    private @Nullable Throwable failure;

    /**
     * @param bell rung before the reader waits for the writer
     */
    FragmentQueue(BatchSignal bell) {
        this.bell = bell;
    }

    /** Starts another step. It may then be passed to another thread. */
    synchronized void begin(StepReader.Numbered next) {
        step = next;
        filled = 0;
        written = 0;
        due = false;
        ended = false;
        failure = null;
    }

    synchronized StepReader.Numbered step() {
        if (step == null) {
            throw new IllegalStateException("no step has begun");
        }
        return step;
    }

    DocumentLease hold() {
        return hold;
    }

    @Override
    public synchronized Fragment empty() {
        while (filled - written == FRAGMENTS && !stopped) {
            bell.ring();
            await(0);
        }
        if (stopped) {
            throw new AssemblyCancelledException();
        }
        return fragment(filled);
    }

    private Fragment fragment(int number) {
        var fragment = fragments[number % FRAGMENTS];
        if (fragment == null) {
            fragment = new Fragment();
            fragments[number % FRAGMENTS] = fragment;
        }
        return fragment;
    }

    /** The memory that its fragments hold, in bytes. */
    synchronized int memory() {
        int memory = 0;
        for (var fragment : fragments) {
            memory += fragment == null ? 0 : fragment.memory();
        }
        return memory;
    }

    /** Frees that memory; called while no step is in the queue. */
    synchronized void giveMemoryBack() {
        Arrays.fill(fragments, null);
    }

    @Override
    public synchronized void filled() {
        filled++;
        notifyAll();
    }

    @Override
    public synchronized void awaitTurn() {
        while (!(due && filled == written) && !stopped) {
            bell.ring();
            await(0);
        }
        if (stopped) {
            throw new AssemblyCancelledException();
        }
    }

    /**
     * Marks the end of the fragments.
     *
     * @param why null if the step was read completely
     */
    synchronized void end(@Nullable Throwable why) {
        ended = true;
        failure = why;
        notifyAll();
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** The next fragment to be written, or null when there are no more. Called by the writer. */
    synchronized @Nullable Fragment next(Checkpoint checkpoint) {
        due = true;
        notifyAll();
        while (filled == written && !ended) {
            checkpoint.pass();
            await(BatchSignal.MILLIS_BETWEEN_CHECKS);
        }
        if (filled > written) {
            return fragment(written);
        }
        rethrow();
        return null;
    }

    private void rethrow() {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }

    /** Returns the fragment that {@link #next} has returned to the reader. */
    synchronized void written() {
        written++;
        notifyAll();
    }

    @SuppressWarnings("WaitNotInLoop") // its callers loop
    private void await(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssemblyCancelledException();
        }
    }
}
