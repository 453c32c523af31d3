package org.platen.operation.work;

import org.platen.operation.ClaimedOperations;
import org.platen.operation.DivisibleHandler;
import org.platen.operation.OperationParts;

/** An attempt that divides an operation. The work is then done in its parts. */
record DividingAttempt(
        ClaimedOperations operations,
        OperationParts parts,
        ReportingClaim claim,
        DivisibleHandler handler)
        implements OperationAttempt {

    @Override
    public void make() {
        parts.divide(claim.id(), claim.attempt(), handler.divide(claim));
    }
}
