package org.platen.operation;

import java.time.Instant;
import org.platen.operation.facts.Facts;
import org.platen.problem.Problem;

/** What becomes of operations, for tests of packages that only look at them. */
public final class OperationLife {

    private OperationLife() {}

    public static Operation accepted(String id, String type, Instant now) {
        var wanted = new NewOperation(type, "{}", "ann", Priority.NORMAL);
        return new Operation(new OperationId(id), wanted, now);
    }

    /** As {@link #accepted(String, String, Instant)}, by another user and with facts. */
    public static Operation accepted(String id, String user, Facts facts, Instant now) {
        var wanted = new NewOperation("type", "{}", user, Priority.NORMAL).with(facts);
        return new Operation(new OperationId(id), wanted, now);
    }

    public static void start(Operation operation, Instant now) {
        operation.start("node-1", now);
    }

    public static void complete(Operation operation, String result, Instant now) {
        operation.complete(result, now);
    }

    public static void fail(Operation operation, Problem problem, Instant now) {
        operation.fail(problem, now);
    }

    public static void cancel(Operation operation, Instant now) {
        operation.cancel("", now);
    }
}
