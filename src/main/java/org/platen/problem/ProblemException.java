package org.platen.problem;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a request or an operation with a {@link Problem}. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    public ProblemException(Problem problem, @Nullable Throwable cause) {
        super(
                problem.message()
                        + (problem.parameter().isEmpty() ? "" : " [" + problem.parameter() + "]"),
                cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** The time after which to retry, if that is useful. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** The headers of the answer that belong to the failure, by name. */
    public Map<String, String> headers() {
        return Map.of();
    }
}
