package org.platen.operation.queue;

/** The kinds of work in the queue, each with its lane. */
public enum Task {
    /** An operation that is not yet known to be large. */
    OPERATION(Lane.QUICK, "operation"),
    /** An operation that is large, or whose parts are done. */
    LARGE_OPERATION(Lane.LARGE, "operation"),
    /** A part of an operation. */
    PART(Lane.LARGE, "part");

    private final Lane lane;

    private final String title;

    Task(Lane lane, String title) {
        this.lane = lane;
        this.title = title;
    }

    Lane lane() {
        return lane;
    }

    /** The name in the lane's table. */
    String title() {
        return title;
    }
}
