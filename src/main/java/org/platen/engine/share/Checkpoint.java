package org.platen.engine.share;

/** Passed again and again during work; throws to end it when nobody wants it any more. */
public interface Checkpoint {

    void pass();
}
