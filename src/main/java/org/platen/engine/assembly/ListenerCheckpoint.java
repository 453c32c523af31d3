package org.platen.engine.assembly;

import java.util.function.BooleanSupplier;
import org.platen.engine.AssemblyCancelledException;
import org.platen.engine.Checkpoint;

/** Asks the listener at intervals whether the assembly is cancelled. */
final class ListenerCheckpoint implements Checkpoint {

    private static final long NANOS_BETWEEN_QUESTIONS = 20_000_000;

    private final BooleanSupplier cancelled;
    private long nextQuestion = System.nanoTime();

    /**
     * @param cancelled of the listener
     */
    ListenerCheckpoint(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    @Override
    public void pass() {
        long now = System.nanoTime();
        if (now - nextQuestion >= 0) {
            nextQuestion = now + NANOS_BETWEEN_QUESTIONS;
            if (isCancelled()) {
                throw new AssemblyCancelledException();
            }
        }
    }

    private boolean isCancelled() {
        try {
            return cancelled.getAsBoolean();
        } catch (RuntimeException e) {
            throw new ListenerFaultException(e);
        }
    }
}
