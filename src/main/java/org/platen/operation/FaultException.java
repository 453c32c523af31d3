package org.platen.operation;

import org.jspecify.annotations.Nullable;
import org.platen.operation.fault.Fault;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Ends an attempt with a fault after which the operation is retried automatically. A plain {@link
 * ProblemException} ends the operation.
 */
public final class FaultException extends ProblemException {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    private FaultException(Fault fault, @Nullable Throwable cause) {
        super(fault.problem(), cause);
        this.fault = fault;
    }

    /** Creates a transient fault. The next attempt is delayed, each time for longer. */
    public static FaultException passing(Problem problem, Throwable cause) {
        return new FaultException(Fault.transientFault(problem), cause);
    }

    /**
     * Creates a fault for exhausted memory or time. It is retried as often as an attempt that stops
     * its server.
     */
    public static FaultException costly(Problem problem, @Nullable Throwable cause) {
        return new FaultException(Fault.resourceLimit(problem), cause);
    }

    public Fault fault() {
        return fault;
    }
}
