package org.platen.operation;

import java.util.List;
import java.util.Optional;
import org.platen.audit.Actor;

/**
 * What is to be accepted as an operation.
 *
 * @param type of the handler
 * @param request what the handler is given, JSON
 * @param parent the operation that it repeats a part of, if it does
 * @param needs what must not be removed before it is done; the submitter has locked it
 * @param actor the source of the request, for the audit trail
 */
public record NewOperation(
        String type,
        String request,
        String user,
        Priority priority,
        Optional<OperationId> parent,
        List<Need> needs,
        Actor actor) {

    public NewOperation {
        needs = List.copyOf(needs);
    }

    public NewOperation(String type, String request, String user, Priority priority) {
        this(type, request, user, priority, Optional.empty(), List.of(), Actor.ofThread(user));
    }

    public NewOperation repeating(Optional<OperationId> other) {
        return new NewOperation(type, request, user, priority, other, needs, actor);
    }

    public NewOperation needing(List<Need> all) {
        return new NewOperation(type, request, user, priority, parent, all, actor);
    }

    public NewOperation from(Actor source) {
        return new NewOperation(type, request, user, priority, parent, needs, source);
    }
}
