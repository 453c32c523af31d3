package org.platen.operation.work;

import java.time.Instant;
import java.util.Optional;
import org.platen.operation.ClaimedOperations;
import org.platen.operation.fault.Fault;

/** An attempt at an operation, in contrast to one at a part. */
interface OperationAttempt extends Attempt {

    ClaimedOperations operations();

    @Override
    default Optional<Instant> end(Fault fault) {
        return operations().end(claim().id(), claim().attempt(), fault);
    }

    @Override
    default boolean handBack() {
        return operations().handBack(claim().id(), claim().attempt());
    }
}
