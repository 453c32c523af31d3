package org.platen.operation.work;

import java.time.Instant;
import java.util.Optional;
import org.platen.operation.ClaimedOperations;
import org.platen.operation.Operation;
import org.platen.operation.fault.Fault;

/**
 * An attempt that executes an operation if it is small, and otherwise moves it to the lane for
 * large operations.
 */
record SortingAttempt(
        ClaimedOperations operations, Claim claim, Operation operation, OperationHandler handler)
        implements Attempt {

    @Override
    public void make() {
        if (handler.isLarge(operation)) {
            operations.moveToLargeLane(claim.id(), claim.attempt());
        } else {
            new WholeAttempt(operations, claim, handler::handle).make();
        }
    }

    @Override
    public Optional<Instant> end(Fault fault) {
        return operations.end(claim.id(), claim.attempt(), fault);
    }

    @Override
    public boolean handBack() {
        return operations.handBack(claim.id(), claim.attempt());
    }
}
