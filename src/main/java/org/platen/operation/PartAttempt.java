package org.platen.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An attempt at a part of an operation. */
record PartAttempt(Parts parts, Claim claim, String request, DivisibleHandler handler)
        implements Attempt {

    @Override
    public void make() {
        var result = handler.handlePart(claim, request);
        if (!parts.complete(claim, result)) {
            handler.discard(List.of(result));
        }
    }

    @Override
    public Optional<Instant> end(Fault fault) {
        return parts.end(claim, fault);
    }

    @Override
    public boolean handBack() {
        return parts.handBack(claim);
    }
}
