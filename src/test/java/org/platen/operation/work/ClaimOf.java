package org.platen.operation.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.platen.operation.Claim;
import org.platen.operation.FaultException;
import org.platen.operation.OperationLife;
import org.platen.operation.fault.AttemptCounter;
import org.platen.operation.fault.Fault;

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
        return claim(AttemptCounter.MAX_ATTEMPTS, steps);
    }

    private static Claim claim(int attempts, List<String> steps) {
        var operation = OperationLife.accepted("op", "type", Instant.now());
        for (int i = 0; i < attempts; i++) {
            OperationLife.start(operation, Instant.now());
        }
        return new ReportingClaim(
                ReportingClaim.Subject.whole(operation),
                (done, total, step) -> steps.add(step),
                Duration.ofHours(1),
                InstantSource.system());
    }

    /** What an attempt that ended so is followed by. */
    public static boolean isCostly(FaultException e) {
        return e.fault().kind() == Fault.Kind.RESOURCE_LIMIT;
    }
}
