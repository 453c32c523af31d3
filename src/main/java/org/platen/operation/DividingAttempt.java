package org.platen.operation;

import java.time.Instant;
import java.util.Optional;

/** An attempt that divides an operation; what is to be done is then done at its parts. */
record DividingAttempt(Operations operations, Parts parts, Claim claim, DivisibleHandler handler)
        implements Attempt {

    @Override
    public void make() {
        parts.divide(claim, handler.divide(claim));
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
