package org.platen.quota;

import java.time.Duration;
import java.util.Optional;

/**
 * A token bucket: it holds the tokens of one second, and is filled at the rate at which they may be
 * taken.
 */
final class TokenBucket {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long nanosPerToken;

    /** The time at which the bucket was, or will be, empty, if nothing is taken after. */
    private long emptyAt;

    /**
     * Creates a full bucket.
     *
     * @param perSecond how many tokens it gets, and how many it holds
     * @param now in nanoseconds, of any clock that only goes forward
     */
    TokenBucket(int perSecond, long now) {
        nanosPerToken = Math.max(1, SECOND / perSecond);
        emptyAt = now - nanosPerToken * perSecond;
    }

    /**
     * Takes a token.
     *
     * @return empty if there was one; else how long it takes until there is one
     */
    synchronized Optional<Duration> take(long now) {
        // No more than a second's tokens are held.
        long from = Math.max(emptyAt, now - SECOND);
        long missing = from + nanosPerToken - now;
        if (missing > 0) {
            return Optional.of(Duration.ofNanos(missing));
        }
        emptyAt = from + nanosPerToken;
        return Optional.empty();
    }
}
