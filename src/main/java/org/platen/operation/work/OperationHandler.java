package org.platen.operation.work;

import java.util.List;
import org.platen.operation.Operation;
import org.platen.operation.OperationId;
import org.platen.operation.fault.FaultException;

/**
 * How a feature does the work of its operations. Found by CDI; one for each type.
 *
 * <p>Called outside any transaction, on some node, perhaps again after a node died: what an attempt
 * leaves behind must be of no consequence until its {@link Publication} is carried out.
 */
public interface OperationHandler {

    /**
     * The internal name of the service, as the list of operations shows it (conventions.md, section
     * 6).
     */
    String type();

    /**
     * Whether an operation takes so long that small ones must not wait for it. Asked before the
     * work begins.
     */
    default boolean isLarge(Operation operation) {
        return false;
    }

    /**
     * Does the work.
     *
     * @throws FaultException when another attempt is worth while
     * @throws org.platen.problem.ProblemException when it fails for good; what it says is told to
     *     the client
     * @throws LostClaimException when it notices that the claim is lost
     */
    Publication handle(Claim claim);

    /**
     * The operation was cancelled or has failed, perhaps on a node that died: removes what its
     * attempts have left where others see it. May be called more than once.
     */
    default void abandon(Operation operation) {}

    /**
     * The operations, of whatever types, are being removed some time after their end: removes the
     * rows that it keeps of them, in the transaction that removes theirs.
     */
    default void forget(List<OperationId> ids) {}
}
