package org.platen.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Limits wrong passwords within a minute: by user name and address together, by user name, by
 * address, and in all. In the memory of this node alone.
 *
 * <p>Where a user has logged in before, these limits do not apply to that user: nobody else can
 * lock the owner of a name out. How fast passwords can be tried from there is limited by the {@link
 * HashingGate}.
 */
final class LoginThrottle {

    private static final int MAX_SOURCES = 10_000;

    /** A multiple of the limit for one user name from one address. */
    private static final int USERS_LIMIT = 5;

    private static final int ADDRESS_LIMIT = 5;

    private static final int WHOLE_LIMIT = 50;

    private static final String EVERYBODY = "";

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int maxFailures;

    private final InstantSource clock;

    private final Map<Source, Window> windows = new BoundedMap<>(MAX_SOURCES);

    private final Map<Source, Boolean> known = new BoundedMap<>(MAX_SOURCES);

    LoginThrottle(int maxFailures, InstantSource clock) {
        this.maxFailures = maxFailures;
        this.clock = clock;
    }

    /**
     * The origin of logins.
     *
     * @param user the user name, or "" for all users
     * @param address the address, or "" for all addresses
     */
    record Source(String user, String address) {

        private static final int MAX_LENGTH = 100;

        Source {
            user = user.substring(0, Math.min(user.length(), MAX_LENGTH));
        }

        Source ofUser() {
            return new Source(user, EVERYBODY);
        }

        Source ofAddress() {
            return new Source(EVERYBODY, address);
        }
    }

    private static final Source ALL = new Source(EVERYBODY, EVERYBODY);

    private record Window(Instant end, int failures) {

        Window plus(int change) {
            return new Window(end, failures + change);
        }
    }

    /**
     * Admits a login attempt. It counts as failed until {@link #succeeded} or {@link #untried} is
     * called, so that concurrent attempts cannot circumvent the limit.
     *
     * @return the time to wait if there were too many failures; otherwise empty
     */
    synchronized Optional<Duration> attempt(Source source) {
        if (isKnown(source)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var wait =
                wait(source, 1, now)
                        .or(() -> wait(source.ofUser(), USERS_LIMIT, now))
                        .or(() -> wait(source.ofAddress(), ADDRESS_LIMIT, now))
                        .or(() -> wait(ALL, WHOLE_LIMIT, now));
        if (wait.isEmpty()) {
            count(source, 1);
        }
        return wait;
    }

    /** Returns whether the user has logged in from the address before. */
    synchronized boolean isKnown(Source source) {
        return known.containsKey(source);
    }

    private Optional<Duration> wait(Source source, int units, Instant now) {
        var window = windows.get(source);
        if (window == null || !now.isBefore(window.end())) {
            windows.remove(source);
            windows.put(source, new Window(now.plus(WINDOW), 0));
            return Optional.empty();
        }
        return window.failures() >= maxFailures * units
                ? Optional.of(Duration.between(now, window.end()))
                : Optional.empty();
    }

    private void count(Source source, int change) {
        for (var each : new Source[] {source, source.ofUser(), source.ofAddress(), ALL}) {
            windows.computeIfPresent(each, (key, window) -> window.plus(change));
        }
    }

    synchronized void succeeded(Source source) {
        if (!isKnown(source)) {
            count(source, -1);
            known.put(source, true);
        }
    }

    /** Uncounts an attempt that did not take place. */
    synchronized void untried(Source source) {
        if (!isKnown(source)) {
            count(source, -1);
        }
    }
}
