package org.platen.operation;

import java.time.Instant;
import java.util.Optional;

/**
 * Fired on the node that ended an operation. Observers are called after the commit, when the
 * operation itself can no longer be read, so the event has what they need.
 *
 * @param type the type of the operation
 * @param outcome DONE, FAILED or CANCELLED
 * @param startedAt the time of the first attempt; empty if there was none
 */
public record OperationEnded(
        OperationId id,
        String type,
        OperationState outcome,
        Instant submittedAt,
        Optional<Instant> startedAt,
        Instant endedAt) {

    static OperationEnded of(Operation operation) {
        return new OperationEnded(
                operation.id(),
                operation.type(),
                operation.state(),
                operation.submittedAt(),
                operation.startedAt(),
                operation.endedAt().orElseThrow());
    }
}
