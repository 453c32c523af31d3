package org.platen.problem;

import java.time.Duration;
import java.util.Optional;

/** Nothing is wrong with the request, but it cannot be taken now. */
public final class BusyException extends ProblemException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    /**
     * Refuses a request for some time.
     *
     * @param wait until it is worth while to try again; a guess
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
