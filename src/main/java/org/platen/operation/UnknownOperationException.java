package org.platen.operation;

import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Thrown when no operation has the requested id. */
public final class UnknownOperationException extends ProblemException {

    private static final long serialVersionUID = 1;

    UnknownOperationException(OperationId id) {
        super(
                Problem.notFound(
                        "No operation has this ID. It may have been deleted after its"
                                + " retention period.",
                        id));
    }
}
