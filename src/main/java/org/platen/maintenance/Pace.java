package org.platen.maintenance;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** Keeps work beside production from getting into its way: a pause for each stretch of work. */
public final class Pace {

    private static final Duration LEAST = Duration.ofMillis(20);

    private final BooleanSupplier stop;

    public Pace(BooleanSupplier stop) {
        this.stop = stop;
    }

    /**
     * Does batches until one finds nothing to do, or the server stops.
     *
     * @param batch a short transaction; gives how many things it has done
     * @return how many were done by all
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

    /** Lets others go first, for a moment. */
    public void pause() {
        rest(Duration.ZERO);
    }

    /** Whether the server stops: what is left to do is left to the next time. */
    public boolean isOver() {
        return stop.getAsBoolean();
    }

    /** Pauses for as long as the work took: at most half of a processor is taken. */
    private static void rest(Duration worked) {
        try {
            Thread.sleep(worked.compareTo(LEAST) > 0 ? worked.toMillis() : LEAST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
