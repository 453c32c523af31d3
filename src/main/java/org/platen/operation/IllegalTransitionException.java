package org.platen.operation;

/** Thrown when a change of state is not allowed from the operation's present state. */
public final class IllegalTransitionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    IllegalTransitionException(OperationId id, OperationState state, OperationState next) {
        super("Operation " + id + " is " + state + " and cannot become " + next + ".");
    }
}
