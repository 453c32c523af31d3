package org.platen.operation;

/**
 * An entry of the Operations List (conventions.md, section 6).
 *
 * @param startTime milliseconds since 1970
 * @param progress in percent
 */
public record RunningOperation(
        String id, String type, String subTask, long startTime, int progress) {

    static RunningOperation of(Operation operation) {
        var started = operation.startedAt().orElseGet(operation::submittedAt);
        return new RunningOperation(
                operation.id().value(),
                operation.type(),
                operation.subTask(),
                started.toEpochMilli(),
                operation.progress());
    }
}
