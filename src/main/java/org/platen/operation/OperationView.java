package org.platen.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.platen.problem.Problem;

/** An operation as our own interface shows it. Times are ISO 8601, UTC. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OperationView(
        String id,
        String type,
        OperationState state,
        Priority priority,
        int progress,
        String step,
        int attempt,
        @Nullable String node,
        String submittedBy,
        String submittedAt,
        @Nullable String startedAt,
        @Nullable String endedAt,
        @Nullable String result,
        @Nullable Problem problem) {

    static OperationView of(Operation operation) {
        return new OperationView(
                operation.id().value(),
                operation.type(),
                operation.state(),
                operation.priority(),
                operation.progress(),
                operation.subTask(),
                operation.attempt(),
                operation.node().orElse(null),
                operation.submittedBy(),
                operation.submittedAt().toString(),
                operation.startedAt().map(Object::toString).orElse(null),
                operation.endedAt().map(Object::toString).orElse(null),
                operation.result().orElse(null),
                operation.problem().orElse(null));
    }
}
