package org.platen.operation;

import java.util.List;
import java.util.Optional;

/**
 * What is to be accepted as an operation.
 *
 * @param type of the handler
 * @param request what the handler is given, JSON
 * @param parent the operation that it repeats a part of, if it does
 * @param needs what must not be removed before it is done; the submitter has locked it
 */
public record NewOperation(
        String type,
        String request,
        String user,
        Priority priority,
        Optional<OperationId> parent,
        List<Need> needs) {

    public NewOperation {
        needs = List.copyOf(needs);
    }

    public NewOperation(String type, String request, String user, Priority priority) {
        this(type, request, user, priority, Optional.empty(), List.of());
    }

    public NewOperation repeating(Optional<OperationId> other) {
        return new NewOperation(type, request, user, priority, other, needs);
    }

    public NewOperation needing(List<Need> all) {
        return new NewOperation(type, request, user, priority, parent, all);
    }
}
