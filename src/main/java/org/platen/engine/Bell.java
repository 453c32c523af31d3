package org.platen.engine;

import org.platen.engine.share.Checkpoint;

/**
 * Calls the writer to a batch: when all of it is read, or when its reader cannot go on without the
 * writer. To meet once a batch, and not for each step, is what saves most of the waking up.
 */
final class Bell {

    // So the writer hears soon enough that nobody wants its work any more.
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
