package org.platen.engine.read;

/**
 * Counts what is made of documents for one caller, and throws an exception of that caller when it
 * is too much. {@link Limits} bound one document; a meter bounds all that one request reads.
 */
public interface Meter {

    /** Bounds nothing. */
    Meter NONE = new Meter() {};

    /** A stream was decoded to so many bytes. */
    default void decoded(long bytes) {}

    /** So many more pages were found. */
    default void pages(int count) {}

    /** A title, a name or a value of metadata is about to be made of so many bytes. */
    default void text(long bytes) {}

    /** Text of so many characters is kept until the document is closed. */
    default void kept(long characters) {}

    /** Is called now and then during work that makes nothing of this. */
    default void pass() {}
}
