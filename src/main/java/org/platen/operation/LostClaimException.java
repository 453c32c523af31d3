package org.platen.operation;

/**
 * Thrown when an attempt no longer holds its operation: the operation was cancelled or taken over
 * by another node, or this node stops.
 */
public final class LostClaimException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LostClaimException(OperationId id) {
        super("The claim on operation " + id + " is lost.");
    }
}
