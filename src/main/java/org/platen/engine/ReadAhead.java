package org.platen.engine;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.platen.engine.share.Checkpoint;

/**
 * Has batches of steps read by other threads while the calling thread writes those that came
 * before. The batches go round in a ring: how many there are bounds the memory, and when their
 * steps take much of it, they have fewer.
 *
 * <p>It gets on with any number of threads that the executor gives it, also none: a batch that is
 * wanted next, and that no other thread has begun, is read by the calling thread.
 */
final class ReadAhead implements Closeable {

    private final AssemblySettings settings;
    private final Supplier<StepReader> readers;
    private final Thread caller = Thread.currentThread();
    private final List<Batch> all = new ArrayList<>();
    private final Deque<Batch> free = new ArrayDeque<>();
    // From the one to be written next to the one offered last.
    private final Deque<Batch> offered = new ArrayDeque<>();
    private final Deque<Batch> unclaimed = new ArrayDeque<>();
    // Documents that follow each other are mostly alike.
    private boolean withMuch;
    private boolean begun;
    private int working;
    private volatile boolean stopped;

    /**
     * @param readers gives each thread its own
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

    /** A batch to be filled, then {@link #offer}ed. Only if there is room. */
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

    /** The batch to be written next. */
    Batch head() {
        return offered.element();
    }

    /** Whether no other thread has begun to read the head, so that the caller has to. */
    synchronized boolean claimHead() {
        return unclaimed.remove(offered.element());
    }

    /** The head is written. */
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
                // The executor wants its thread back; the caller can do without it.
                Thread.currentThread().interrupt();
                return null;
            }
        }
        return stopped ? null : unclaimed.remove();
    }

    // Whatever happens must not go unheard: the calling thread throws it when the step is due.
    private static void read(StepReader reader, StepInWork step) {
        try {
            if (step.step().step() instanceof Step.Pages pages) {
                reader.read(pages, step.step(), step.hold(), step);
            }
            step.end(null);
        } catch (RuntimeException | Error e) {
            step.end(e);
        }
    }

    /** Ends the work of all threads, and waits until they have left. */
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
