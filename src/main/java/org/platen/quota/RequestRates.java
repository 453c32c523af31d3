package org.platen.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;

/** Limits the requests of each user on this node to {@code platen.quota.requests} a second. */
final class RequestRates {

    private static final int MAX_USERS = 10_000;

    /** Longer than a bucket takes to fill, so that a new bucket is equivalent. */
    private static final Duration UNTIL_FORGOTTEN = Duration.ofMinutes(1);

    private final int perSecond;

    private final Ticker ticker;

    private final Cache<String, TokenBucket> buckets;

    /**
     * @param perSecond 0 for no limit
     */
    RequestRates(int perSecond, Ticker ticker) {
        this.perSecond = perSecond;
        this.ticker = ticker;
        buckets =
                Caffeine.newBuilder()
                        .ticker(ticker)
                        .maximumSize(MAX_USERS)
                        .expireAfterAccess(UNTIL_FORGOTTEN)
                        .build();
    }

    /**
     * Counts a request.
     *
     * @return empty if it may be served; otherwise the time that the user has to wait
     */
    Optional<Duration> count(String user) {
        if (perSecond == 0) {
            return Optional.empty();
        }
        long now = ticker.read();
        return buckets.get(user, key -> new TokenBucket(perSecond, now)).take(now);
    }
}
