package org.platen.operation.work;

import java.time.Instant;
import java.util.Optional;
import org.platen.operation.ClaimedOperations;
import org.platen.operation.OperationParts;
import org.platen.operation.fault.Fault;

/** An attempt that divides an operation. The work is then done in its parts. */
record DividingAttempt(
        ClaimedOperations operations, OperationParts parts, Claim claim, DivisibleHandler handler)
        implements Attempt {

    @Override
    public void make() {
        parts.divide(claim.id(), claim.attempt(), handler.divide(claim));
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
