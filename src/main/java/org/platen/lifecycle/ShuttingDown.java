package org.platen.lifecycle;

/**
 * Fired once, when the application shuts down. All beans can still be used. Observers are called
 * one after another, in the order of their {@linkplain jakarta.annotation.Priority priorities}, and
 * may wait for work to end. An observer that throws an exception keeps the event from the later
 * ones.
 */
public record ShuttingDown() {

    /** The priority of observers that end the work of clients. */
    public static final int WORK = 1;

    /** The priority of observers that end maintenance. */
    public static final int MAINTENANCE = 2;

    /** The priority of observers that write down what happened until then. */
    public static final int RECORDS = 3;
}
