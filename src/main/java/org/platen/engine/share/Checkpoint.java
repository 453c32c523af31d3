package org.platen.engine.share;

import org.platen.engine.read.Meter;

/** Passed again and again during work; throws to end it when nobody wants it any more. */
public interface Checkpoint {

    void pass();

    /** Counts what is made of the documents that are read. */
    default Meter meter() {
        return Meter.NONE;
    }
}
