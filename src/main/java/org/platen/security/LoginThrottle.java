package org.platen.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Limits failed logins: so many within a minute by one user name from one address. In the memory of
 * this node alone.
 */
final class LoginThrottle {

    private static final int MOST_SOURCES = 10_000;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int mostFailures;

    private final InstantSource clock;

    private final Map<Source, Window> windows = new BoundedMap<>(MOST_SOURCES);

    LoginThrottle(int mostFailures, InstantSource clock) {
        this.mostFailures = mostFailures;
        this.clock = clock;
    }

    /** Where logins come from. */
    record Source(String user, String address) {

        private static final int LONGEST = 100;

        Source {
            user = user.substring(0, Math.min(user.length(), LONGEST));
        }
    }

    private record Window(Instant end, int failures) {

        Window plus(int change) {
            return new Window(end, failures + change);
        }
    }

    /**
     * Lets a login be tried, which counts as a failure until {@link #succeeded} is called: many at
     * the same time are no way around the limit.
     *
     * @return how long to wait if there were too many
     */
    synchronized Optional<Duration> attempt(Source source) {
        var now = clock.instant();
        var window = windows.get(source);
        if (window == null || !now.isBefore(window.end())) {
            windows.remove(source);
            window = new Window(now.plus(WINDOW), 0);
        }
        if (window.failures() >= mostFailures) {
            return Optional.of(Duration.between(now, window.end()));
        }
        windows.put(source, window.plus(1));
        return Optional.empty();
    }

    synchronized void succeeded(Source source) {
        windows.computeIfPresent(source, (key, window) -> window.plus(-1));
    }
}
