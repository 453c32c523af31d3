package org.platen.operation.queue;

/** What is to be done, and where that waits. */
public enum Task {
    /** An operation of which it is not known yet whether it is large. */
    OPERATION(Lane.QUICK, "operation"),
    /** An operation that is large, or of which the parts are done. */
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

    /** As it is called in the lane's table. */
    String title() {
        return title;
    }
}
