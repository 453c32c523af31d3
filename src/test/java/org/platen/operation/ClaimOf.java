package org.platen.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A claim for tests of handlers: of an operation that runs. */
public final class ClaimOf {

    private ClaimOf() {}

    /**
     * A first attempt.
     *
     * @param steps takes what is reported
     */
    public static Claim firstTry(List<String> steps) {
        return claim(1, steps);
    }

    /** The last attempt, after others that broke off. */
    public static Claim lastTry(List<String> steps) {
        return claim(Tries.MOST, steps);
    }

    private static Claim claim(int attempts, List<String> steps) {
        var wanted = new NewOperation("type", "{}", "ann", Priority.NORMAL);
        var operation = new Operation(new OperationId("op"), wanted, Instant.now());
        for (int i = 0; i < attempts; i++) {
            operation.start("node-1", Instant.now());
        }
        return new Claim(
                Claim.Subject.whole(operation),
                (done, total, step) -> steps.add(step),
                Duration.ofHours(1),
                Clock.systemUTC());
    }

    /** What an attempt that ended so is followed by. */
    public static boolean isCostly(FaultException e) {
        return e.fault().kind() == Fault.Kind.COSTLY;
    }
}
