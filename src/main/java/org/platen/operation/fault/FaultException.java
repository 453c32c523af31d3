package org.platen.operation.fault;

import org.jspecify.annotations.Nullable;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Ends an attempt with a reason for which another one follows by itself. A plain {@link
 * ProblemException} ends the operation.
 */
public final class FaultException extends ProblemException {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    private FaultException(Fault fault, @Nullable Throwable cause) {
        super(fault.problem(), cause);
        this.fault = fault;
    }

    /** The cause passes: the next attempt waits for it, each time longer. */
    public static FaultException passing(Problem problem, Throwable cause) {
        return new FaultException(Fault.passing(problem), cause);
    }

    /** Memory or time ran out: tried again as often as what stops its server. */
    public static FaultException costly(Problem problem, @Nullable Throwable cause) {
        return new FaultException(Fault.costly(problem), cause);
    }

    public Fault fault() {
        return fault;
    }
}
