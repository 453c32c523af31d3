package org.platen.operation;

/** Somebody wanted an operation to go where its state does not lead. */
public final class IllegalTransitionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    IllegalTransitionException(OperationId id, OperationState state, OperationState next) {
        super("Operation " + id + " is " + state + " and cannot become " + next + ".");
    }
}
