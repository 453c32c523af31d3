package org.platen.maintenance;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** Throttles background work, so that it does not slow production: it pauses after each batch. */
public final class Throttle {

    private static final Duration LEAST = Duration.ofMillis(20);

    private final BooleanSupplier stop;

    public Throttle(BooleanSupplier stop) {
        this.stop = stop;
    }

    /**
     * Runs batches until one finds nothing to do, or the server stops.
     *
     * @param batch a short transaction; returns the number of things it has processed
     * @return the total number of things processed
     */
    public long repeat(IntSupplier batch) {
        long all = 0;
        int done;
        do {
            long begin = System.nanoTime();
            done = batch.getAsInt();
            all += done;
            rest(Duration.ofNanos(System.nanoTime() - begin));
        } while (done > 0 && !isOver());
        return all;
    }

    /** Pauses briefly, to let other work proceed. */
    public void pause() {
        rest(Duration.ZERO);
    }

    /** Returns whether the server stops; the next run continues the work. */
    public boolean isOver() {
        return stop.getAsBoolean();
    }

    /** Pauses for as long as the work took, so that it uses at most half of a processor. */
    private static void rest(Duration worked) {
        try {
            Thread.sleep(worked.compareTo(LEAST) > 0 ? worked.toMillis() : LEAST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
