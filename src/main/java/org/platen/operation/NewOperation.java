package org.platen.operation;

import java.util.List;
import java.util.Optional;
import org.platen.audit.Actor;
import org.platen.operation.facts.Facts;
import org.platen.trace.TraceParent;

/**
 * An operation to be accepted.
 *
 * @param type the type, which selects the handler
 * @param request the request for the handler, as JSON
 * @param parent the operation of which this one repeats a part, if any
 * @param needs the entities that must not be removed before the operation is done; the submitter
 *     has locked them
 * @param actor the source of the request, for the audit trail
 * @param facts the preset and the label
 * @param traceparent the place of the request in a trace, if any
 */
public record NewOperation(
        String type,
        String request,
        String user,
        Priority priority,
        Optional<OperationId> parent,
        List<Reference> needs,
        Actor actor,
        Facts facts,
        Optional<String> traceparent) {

    public NewOperation {
        needs = List.copyOf(needs);
    }

    public NewOperation(String type, String request, String user, Priority priority) {
        this(
                type,
                request,
                user,
                priority,
                Optional.empty(),
                List.of(),
                Actor.ofThread(user),
                Facts.of(null, null),
                TraceParent.current());
    }

    public NewOperation repeating(Optional<OperationId> other) {
        return new NewOperation(
                type, request, user, priority, other, needs, actor, facts, traceparent);
    }

    public NewOperation needing(List<Reference> all) {
        return new NewOperation(
                type, request, user, priority, parent, all, actor, facts, traceparent);
    }

    public NewOperation from(Actor source) {
        return new NewOperation(
                type, request, user, priority, parent, needs, source, facts, traceparent);
    }

    public NewOperation with(Facts known) {
        return new NewOperation(
                type, request, user, priority, parent, needs, actor, known, traceparent);
    }

    public NewOperation tracedBy(Optional<String> place) {
        return new NewOperation(type, request, user, priority, parent, needs, actor, facts, place);
    }
}
