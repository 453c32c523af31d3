package org.platen.engine;

/**
 * Counts what is made of documents for one caller, and throws an exception of that caller when a
 * limit is exceeded. {@link Limits} apply to one document, a meter to everything that one request
 * reads.
 */
public interface Meter {

    /** A meter without limits. */
    Meter NONE = new Meter() {};

    /** A stream was decoded to the given number of bytes. */
    default void decoded(long bytes) {}

    /** The given number of further pages was found. */
    default void pages(int count) {}

    /**
     * A title, a name or a value of metadata is about to be created from the given number of bytes.
     */
    default void text(long bytes) {}

    /** A text of the given length is kept until the document is closed. */
    default void kept(long characters) {}

    /** Called at short intervals during work that is not counted otherwise. */
    default void pass() {}
}
