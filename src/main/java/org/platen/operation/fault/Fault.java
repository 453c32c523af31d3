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
        LASTING,
        /**
         * Transient: another attempt succeeds once the cause is gone, such as a database, disk or
         * destination out of reach.
         */
        PASSING,
        /**
         * Resource limit: memory or time ran out. Another attempt may succeed, but attempts are
         * limited.
         */
        COSTLY
    }

    public static Fault lasting(Problem problem) {
        return new Fault(problem, Kind.LASTING);
    }

    public static Fault passing(Problem problem) {
        return new Fault(problem, Kind.PASSING);
    }

    public static Fault costly(Problem problem) {
        return new Fault(problem, Kind.COSTLY);
    }
}
