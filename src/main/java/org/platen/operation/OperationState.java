package org.platen.operation;

/** The states of an operation, and the transitions between them. */
public enum OperationState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    boolean mayBecome(OperationState next) {
        return switch (this) {
            case QUEUED -> next == RUNNING || next == FAILED || next == CANCELLED;
            // RUNNING again: the node died and another attempt begins, or the parts are done.
            case RUNNING -> next == RUNNING || next == QUEUED || next.isFinal();
            // A client requested a retry.
            case FAILED -> next == QUEUED;
            case DONE, CANCELLED -> false;
        };
    }

    /** Returns whether the operation has ended without a result. */
    public boolean endedWithoutResult() {
        return this == FAILED || this == CANCELLED;
    }

    public boolean isFinal() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
