package org.platen.operation.work;

import org.platen.operation.ClaimedOperations;
import org.platen.operation.Operation;
import org.platen.operation.OperationHandler;

/**
 * An attempt that executes an operation if it is small, and otherwise moves it to the lane for
 * large operations.
 */
record SortingAttempt(
        ClaimedOperations operations,
        ReportingClaim claim,
        Operation operation,
        OperationHandler handler)
        implements OperationAttempt {

    @Override
    public void make() {
        if (handler.isLarge(operation)) {
            operations.moveToLargeLane(claim.id(), claim.attempt());
        } else {
            new WholeAttempt(operations, claim, handler::handle).make();
        }
    }
}
