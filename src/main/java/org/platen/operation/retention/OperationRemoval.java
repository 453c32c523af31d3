package org.platen.operation.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.platen.operation.DivisibleHandler;
import org.platen.operation.Operation;
import org.platen.operation.OperationHandler;
import org.platen.operation.OperationId;
import org.platen.operation.OperationParts;
import org.platen.operation.Operations;

/**
 * Removes single operations at the request of clients. What operations have left on disk is removed
 * first: a removal that breaks off can be requested again.
 */
@ApplicationScoped
class OperationRemoval {

    @Inject Operations operations;

    @Inject OperationParts parts;

    @Inject EndedOperations ended;

    @Inject @Any Instance<OperationHandler> handlers;

    /**
     * Removes an operation and its result. Delivered files stay.
     *
     * @throws org.platen.problem.ProblemException 404 when there is none, 409 when it has not ended
     */
    void remove(OperationId id) {
        var operation = operations.requireEnded(id);
        handlers.stream()
                .filter(handler -> handler.type().equals(operation.type()))
                .forEach(handler -> clear(operation, handler));
        ended.remove(id);
    }

    private void clear(Operation operation, OperationHandler handler) {
        if (!operation.state().endedWithoutResult()) {
            handler.removeResult(operation);
            return;
        }
        // A worker that has not yet noticed the end finds nothing left to remove.
        handler.abandon(operation);
        if (handler instanceof DivisibleHandler divisible) {
            divisible.discard(parts.abandon(operation.id()));
        }
    }
}
