package org.platen.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Who called in the last second. Clients send their credentials with each request; without this,
 * looking them up would take longer than most of the requests.
 *
 * <p>What this node changes counts at once, what another node changes after a second. The same
 * credentials are looked up by one thread at a time: a hundred that come together cost one password
 * hash.
 */
final class RecentCallers {

    private static final int MOST = 1_000;

    private static final Duration LIFETIME = Duration.ofSeconds(1);

    private final SecretHash hash = new SecretHash();

    private final Cache<Key, Caller> callers;

    /** Rises with each change: what was looked up before it, or while it came, is found no more. */
    private final AtomicLong generation = new AtomicLong();

    RecentCallers(Ticker ticker) {
        callers =
                Caffeine.newBuilder()
                        .ticker(ticker)
                        .maximumSize(MOST)
                        .expireAfterWrite(LIFETIME)
                        .executor(Runnable::run)
                        .build();
    }

    private record Key(long generation, String credentials) {}

    /**
     * The caller with such credentials.
     *
     * @param lookup asks the database; empty for nobody, which is not remembered
     */
    Optional<Caller> get(Credentials credentials, Supplier<Optional<Caller>> lookup) {
        return Optional.ofNullable(
                callers.get(
                        new Key(generation.get(), credentials.name(hash)),
                        key -> lookup.get().orElse(null)));
    }

    /** What was looked up until now does not count any more. */
    void forget() {
        generation.incrementAndGet();
    }
}
