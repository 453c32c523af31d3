package org.platen.engine.share;

import org.platen.engine.read.Meter;

/** Cooperative cancellation: called at short intervals during work, and throws to end it. */
public interface Checkpoint {

    void pass();

    /** Counts what is made of the documents that are read. */
    default Meter meter() {
        return Meter.NONE;
    }
}
