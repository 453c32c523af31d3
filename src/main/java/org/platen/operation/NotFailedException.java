package org.platen.operation;

import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Thrown when a retry is requested for an operation that has not failed. */
public final class NotFailedException extends ProblemException {

    private static final long serialVersionUID = 1;

    private static final int CONFLICT = 409;

    NotFailedException(Operation operation) {
        super(
                new Problem(
                        CONFLICT,
                        "The operation is "
                                + operation.state()
                                + "; only an operation that has FAILED can be retried.",
                        operation.id().value()));
    }
}
