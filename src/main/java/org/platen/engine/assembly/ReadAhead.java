package org.platen.engine.assembly;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.platen.engine.AssemblyCancelledException;
import org.platen.engine.AssemblySettings;
import org.platen.engine.Checkpoint;
import org.platen.engine.Step;

/**
 * Reads batches of steps on other threads while the calling thread writes earlier batches. The
 * concurrency of an assembly is explained here; the other classes refer to this comment.
 *
 * <p><b>Threads.</b> The <i>writer thread</i> is the thread that called the assembler. It pulls the
 * steps, fills and offers batches, writes the print files, and is the only one that calls the
 * listener. <i>Reader threads</i> are tasks on the executor of the settings, at most {@link
 * AssemblySettings#threads}, each with a {@link StepReader} of its own. A reader claims a batch,
 * reads its steps in order and turns their pages into fragments. The executor may run fewer
 * readers, or none: the writer reads the next batch itself if no reader has claimed it.
 *
 * <p><b>Ring of batches.</b> A fixed number of batches, 1 + 3 × threads, circulates: free, offered,
 * claimed by one thread, written, free again. Batches are written in the order in which they were
 * offered.
 *
 * <p><b>Back-pressure.</b> The writer pulls no steps while no batch is free. A batch holds fewer
 * steps after one that took much memory. A step holds at most two fragments, so its reader blocks
 * in {@link FragmentQueue#empty} until the writer has written one. Before it blocks, it rings the
 * {@link BatchSignal} of its batch. What needs much memory is read only when everything before it
 * is written, see {@link StepReader.Exchange#awaitTurn}.
 *
 * <p><b>Ownership and visibility.</b>
 *
 * <ul>
 *   <li>{@code free}, {@code offered}, {@code withMuch} and {@code begun} are used by the writer
 *       only. {@code unclaimed} and {@code working} are guarded by the monitor of this object.
 *       {@code stopped} is volatile and set by the writer only.
 *   <li>The fields of a {@link Batch} are written by the writer before it offers the batch, and
 *       only read by the reader that claims it. The release of the monitor in {@link #offer}
 *       happens before its acquisition in {@code claim}.
 *   <li>The state of a {@link BatchSignal}, and the counters and flags of a {@link FragmentQueue},
 *       are guarded by the monitors of these objects. The contents of fragments are not: a fragment
 *       belongs to the reader between {@code empty} and {@code filled}, and to the writer between
 *       {@code next} and {@code written}. {@code filled} happens before the {@code next} that
 *       returns the fragment, and {@code written} before the {@code empty} that returns it again.
 *   <li>A {@link DocumentLease} is filled by the reader of its step. Once the step has ended, which
 *       {@code end} publishes to {@code next} by the same monitor, it belongs to the writer, which
 *       releases it. While the step is being read, the writer only copies stream data from its
 *       sources, which several threads may do at once.
 *   <li>Each {@link Documents}, with its open documents, belongs to one thread. Threads share the
 *       {@link DocumentLibrary}, whose entries are immutable or thread-safe, and {@link
 *       SharedBytes}s, which are counted atomically.
 *   <li>{@link #close} waits until all readers have left, under the monitor of this object;
 *       everything they wrote is visible to the writer then.
 * </ul>
 */
final class ReadAhead implements Closeable {

    private final AssemblySettings settings;
    private final Supplier<StepReader> readers;
    private final Thread caller = Thread.currentThread();
    private final List<Batch> all = new ArrayList<>();
    private final Deque<Batch> free = new ArrayDeque<>();
    // From the next one to be written to the one offered last.
    private final Deque<Batch> offered = new ArrayDeque<>();
    private final Deque<Batch> unclaimed = new ArrayDeque<>();
    // Consecutive documents are mostly alike.
    private boolean withMuch;
    private boolean begun;
    private int working;
    private volatile boolean stopped;

    /**
     * @param readers makes a reader for each thread
     */
    ReadAhead(AssemblySettings settings, ReaderSource readers) {
        this.settings = settings;
        this.readers = () -> readers.reader(this::checkWanted);
        for (int i = 0; i < 1 + 3 * settings.threads(); i++) {
            all.add(new Batch());
        }
        free.addAll(all);
    }

    /** Makes readers, each for one thread. */
    interface ReaderSource {

        StepReader reader(Checkpoint checkpoint);
    }

    private void checkWanted() {
        if (stopped) {
            throw new AssemblyCancelledException();
        }
    }

    boolean hasRoom() {
        return !free.isEmpty();
    }

    /** A batch to be filled and then {@link #offer}ed. To be called only if there is room. */
    Batch empty() {
        var batch = free.remove();
        batch.clear(withMuch);
        return batch;
    }

    void offer(Batch batch) {
        synchronized (this) {
            offered.add(batch);
            unclaimed.add(batch);
            notify();
        }
        if (!begun) {
            begun = true;
            begin();
        }
    }

    private void begin() {
        try {
            for (int i = 0; i < settings.threads(); i++) {
                settings.executor().execute(this::work);
            }
        } catch (RejectedExecutionException e) {
            System.getLogger(ReadAhead.class.getName())
                    .log(System.Logger.Level.DEBUG, "fewer threads than wanted", e);
        }
    }

    boolean isEmpty() {
        return offered.isEmpty();
    }

    /** The next batch to be written. */
    Batch head() {
        return offered.element();
    }

    /** Claims the head for the writer. Returns false if a reader thread has claimed it already. */
    synchronized boolean claimHead() {
        return unclaimed.remove(offered.element());
    }

    /** Returns the head, which is written, to the free batches. */
    void release() {
        var written = offered.remove();
        withMuch = written.hadMuch();
        free.add(written);
    }

    private void work() {
        if (Thread.currentThread() != caller && enter()) {
            try (var reader = readers.get()) {
                for (var batch = claim(); batch != null; batch = claim()) {
                    for (var step : batch.steps()) {
                        read(reader, step);
                    }
                    batch.ended();
                }
            } finally {
                leave();
            }
        }
    }

    private synchronized boolean enter() {
        if (!stopped) {
            working++;
        }
        return !stopped;
    }

    private synchronized void leave() {
        working--;
        notifyAll();
    }

    private synchronized @Nullable Batch claim() {
        while (unclaimed.isEmpty() && !stopped) {
            try {
                wait();
            } catch (InterruptedException e) {
                // The executor wants its thread back. The writer can do without it.
                Thread.currentThread().interrupt();
                return null;
            }
        }
        return stopped ? null : unclaimed.remove();
    }

    // No failure may be lost: the writer rethrows it when it reaches the step.
    private static void read(StepReader reader, FragmentQueue step) {
        try {
            if (step.step().step() instanceof Step.Pages pages) {
                reader.read(pages, step.step(), step.hold(), step);
            }
            step.end(null);
        } catch (RuntimeException | Error e) {
            step.end(e);
        }
    }

    /** Stops all reader threads and waits until they have left. */
    @Override
    public void close() {
        stopped = true;
        all.forEach(Batch::stop);
        boolean interrupted = false;
        synchronized (this) {
            notifyAll();
            while (working > 0) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        all.forEach(Batch::letGo);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
