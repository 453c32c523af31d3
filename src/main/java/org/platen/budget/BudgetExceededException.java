package org.platen.budget;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Ends a request or an operation that makes more than its {@link Budget} allows. */
public final class BudgetExceededException extends ProblemException {

    private static final long serialVersionUID = 1;

    private final @Nullable Cost cost;

    BudgetExceededException(@Nullable Cost cost, String message, String thing) {
        super(new Problem(Problem.CONTENT_TOO_LARGE, message, thing));
        this.cost = cost;
    }

    /** Returns the cost whose limit was exceeded; empty if it was a limit of another kind. */
    public Optional<Cost> cost() {
        return Optional.ofNullable(cost);
    }
}
