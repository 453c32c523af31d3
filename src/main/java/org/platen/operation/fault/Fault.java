package org.platen.operation.fault;

import org.platen.problem.Problem;

/** Why an attempt did not come to its end, and what is to be expected of another one. */
public record Fault(Problem problem, Kind kind) {

    /** What is to be expected of another attempt. */
    public enum Kind {
        /** It would fail alike: a broken document, a wrong preset. */
        LASTING,
        /**
         * It goes well once the cause has passed: database, disk or destination are out of reach.
         */
        PASSING,
        /** It may go well, but must not be made too often: memory or time ran out. */
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
