package org.platen.operation;

/** Where an operation stands, and where it may go next. */
public enum OperationState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    boolean mayBecome(OperationState next) {
        return switch (this) {
            case QUEUED -> next == RUNNING || next == FAILED || next == CANCELLED;
            // RUNNING again: its node died and another attempt begins, or its parts are done.
            case RUNNING -> next == RUNNING || next == QUEUED || next.isFinal();
            // Somebody wants it tried again.
            case FAILED -> next == QUEUED;
            case DONE, CANCELLED -> false;
        };
    }

    /** Ended without a result. */
    public boolean isInVain() {
        return this == FAILED || this == CANCELLED;
    }

    public boolean isFinal() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
