package org.platen.quota;

import java.time.Duration;
import java.util.Optional;

/**
 * A token bucket. It holds the tokens of one second, and is filled at the rate at which they may be
 * taken.
 */
final class TokenBucket {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long nanosPerToken;

    /** The time at which the bucket was, or will be, empty, if no further token is taken. */
    private long emptyAt;

    /**
     * Creates a full bucket.
     *
     * @param perSecond the number of tokens that are added in a second, and the maximum that it
     *     holds
     * @param now the time in nanoseconds, of any monotonic clock
     */
    TokenBucket(int perSecond, long now) {
        nanosPerToken = Math.max(1, SECOND / perSecond);
        emptyAt = now - nanosPerToken * perSecond;
    }

    /**
     * Takes a token.
     *
     * @return empty if there was one; otherwise the time until there is one
     */
    synchronized Optional<Duration> take(long now) {
        // The bucket holds no more than a second's tokens.
        long from = Math.max(emptyAt, now - SECOND);
        long missing = from + nanosPerToken - now;
        if (missing > 0) {
            return Optional.of(Duration.ofNanos(missing));
        }
        emptyAt = from + nanosPerToken;
        return Optional.empty();
    }
}
