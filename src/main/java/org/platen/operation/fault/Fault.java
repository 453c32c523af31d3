package org.platen.operation.fault;

import org.platen.problem.Problem;

/** The reason why an attempt ended early, and the prospects of another attempt. */
public record Fault(Problem problem, Kind kind) {

    /** The prospects of another attempt. */
    public enum Kind {
        /**
         * Permanent: another attempt would fail in the same way, as with a broken document or a
         * wrong preset.
         */
        PERMANENT,
        /**
         * Transient: another attempt succeeds once the cause is gone, such as a database, disk or
         * destination out of reach.
         */
        TRANSIENT,
        /**
         * Resource limit: memory or time ran out. Another attempt may succeed, but attempts are
         * limited.
         */
        RESOURCE_LIMIT
    }

    public static Fault permanent(Problem problem) {
        return new Fault(problem, Kind.PERMANENT);
    }

    public static Fault transientFault(Problem problem) {
        return new Fault(problem, Kind.TRANSIENT);
    }

    public static Fault resourceLimit(Problem problem) {
        return new Fault(problem, Kind.RESOURCE_LIMIT);
    }
}
