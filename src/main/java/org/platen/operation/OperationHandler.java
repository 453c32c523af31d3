package org.platen.operation;

import java.util.List;

/**
 * Executes the operations of one type. Implemented by features and found by CDI.
 *
 * <p>Called outside any transaction, on any node, and again after a node died. What an attempt
 * leaves behind must have no effect before its {@link Publication} is carried out.
 */
public interface OperationHandler {

    /**
     * The internal name of the service, as the list of operations shows it (conventions.md, section
     * 6).
     */
    String type();

    /**
     * Returns whether an operation takes so long that small ones must not wait for it. Called
     * before the work begins.
     */
    default boolean isLarge(Operation operation) {
        return false;
    }

    /**
     * Does the work.
     *
     * @throws FaultException when another attempt may succeed
     * @throws org.platen.problem.ProblemException when the operation fails permanently; the client
     *     receives the message
     * @throws LostClaimException when it notices that the claim is lost
     */
    Publication handle(Claim claim);

    /**
     * Removes everything that the attempts have left where others can see it, because the operation
     * was cancelled or has failed, perhaps on a node that died. May be called more than once.
     */
    default void abandon(Operation operation) {}

    /**
     * Removes the files of the result of an operation that is DONE, because a client deletes the
     * operation. May be called more than once.
     */
    default void removeResult(Operation operation) {}

    /**
     * Removes the rows that the feature stores about operations whose retention period is over, in
     * the transaction that deletes the operations. The operations may be of any type.
     */
    default void forget(List<OperationId> ids) {}
}
