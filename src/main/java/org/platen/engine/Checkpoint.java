package org.platen.engine;

/** Cooperative cancellation: called at short intervals during work, and throws to end it. */
public interface Checkpoint {

    void pass();

    /** Counts what is made of the documents that are read. */
    default Meter meter() {
        return Meter.NONE;
    }
}
