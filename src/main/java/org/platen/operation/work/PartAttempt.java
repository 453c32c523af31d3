package org.platen.operation.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.platen.operation.DivisibleHandler;
import org.platen.operation.OperationParts;
import org.platen.operation.fault.Fault;

/** An attempt at a part of an operation. */
record PartAttempt(
        OperationParts parts,
        OperationParts.Started started,
        ReportingClaim claim,
        DivisibleHandler handler)
        implements Attempt {

    @Override
    public void make() {
        var result = handler.handlePart(claim, started.request());
        if (!parts.complete(started.part(), started.attempt(), result)) {
            handler.discard(List.of(result));
        }
    }

    @Override
    public Optional<Instant> end(Fault fault) {
        return parts.end(started.part(), started.attempt(), fault);
    }

    @Override
    public boolean handBack() {
        return parts.handBack(started.part(), started.attempt());
    }
}
