package org.platen.problem;

import java.time.Duration;
import java.util.Optional;

/** Thrown when a request is valid but cannot be accepted now. */
public final class BusyException extends ProblemException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    /**
     * Refuses a request for some time.
     *
     * @param wait an estimate of the time after which to retry
     */
    public BusyException(Problem problem, Duration wait) {
        super(problem);
        this.wait = wait;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(wait);
    }
}
