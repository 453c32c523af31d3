package org.platen.operation;

import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Only what has failed can be tried again. */
public final class NotFailedException extends ProblemException {

    private static final long serialVersionUID = 1;

    private static final int CONFLICT = 409;

    NotFailedException(Operation operation) {
        super(
                new Problem(
                        CONFLICT,
                        "The operation is "
                                + operation.state()
                                + "; only one that has FAILED can be tried again.",
                        operation.id().value()));
    }
}
