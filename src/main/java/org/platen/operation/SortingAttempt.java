package org.platen.operation;

import java.time.Instant;
import java.util.Optional;

/** An attempt that does an operation if it is small, and sends it to where it belongs if not. */
record SortingAttempt(
        Operations operations, Claim claim, Operation operation, OperationHandler handler)
        implements Attempt {

    @Override
    public void make() {
        if (handler.isLarge(operation)) {
            operations.enlarge(claim);
        } else {
            new WholeAttempt(operations, claim, handler::handle).make();
        }
    }

    @Override
    public Optional<Instant> end(Fault fault) {
        return operations.end(claim, fault);
    }

    @Override
    public boolean handBack() {
        return operations.handBack(claim);
    }
}
