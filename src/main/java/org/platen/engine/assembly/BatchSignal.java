package org.platen.engine.assembly;

import org.platen.engine.AssemblyCancelledException;
import org.platen.engine.Checkpoint;

/**
 * Wakes the writer when a batch has been read, or when its reader is blocked until the writer
 * catches up. Signalling once per batch instead of once per step avoids most context switches. See
 * {@link ReadAhead} for the threads.
 */
final class BatchSignal {

    // Maximum delay until a waiting writer notices that the assembly was cancelled.
    static final long MILLIS_BETWEEN_CHECKS = 20;

    private boolean rung;

    synchronized void ring() {
        rung = true;
        notifyAll();
    }

    synchronized void silence() {
        rung = false;
    }

    synchronized void await(Checkpoint checkpoint) {
        try {
            while (!rung) {
                checkpoint.pass();
                wait(MILLIS_BETWEEN_CHECKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssemblyCancelledException();
        }
    }
}
