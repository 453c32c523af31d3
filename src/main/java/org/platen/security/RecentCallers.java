package org.platen.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Caches the callers of the last second. Clients send their credentials with each request; without
 * the cache, looking them up would take longer than most of the requests.
 *
 * <p>Changes made on this node take effect at once, those of another node after a second. The same
 * credentials are looked up by one thread at a time: a hundred simultaneous requests cost one
 * password hash. Other credentials never wait for them.
 */
final class RecentCallers {

    private static final int MAX_CALLERS = 1_000;

    private static final Duration LIFETIME = Duration.ofSeconds(1);

    private final SecretHash hash = new SecretHash();

    private final Cache<Key, Verdict> callers;

    // The cache's own locks are not used, because different credentials may share one of them.
    private final ConcurrentMap<Key, CompletableFuture<Verdict>> lookups =
            new ConcurrentHashMap<>();

    /**
     * Increases with each change, so that results of look-ups that began before the change are no
     * longer found.
     */
    private final AtomicLong generation = new AtomicLong();

    RecentCallers(Ticker ticker) {
        callers =
                Caffeine.newBuilder()
                        .ticker(ticker)
                        .maximumSize(MAX_CALLERS)
                        .expireAfterWrite(LIFETIME)
                        .executor(Runnable::run)
                        .build();
    }

    private record Key(long generation, String credentials) {}

    /**
     * Returns the verdict on credentials.
     *
     * @param lookup checks the credentials; only a positive verdict is cached
     */
    Verdict get(Credentials credentials, Supplier<Verdict> lookup) {
        var key = new Key(generation.get(), credentials.name(hash));
        var known = callers.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var mine = new CompletableFuture<Verdict>();
        var others = lookups.putIfAbsent(key, mine);
        return others == null ? lookUp(key, mine, lookup) : others.join();
    }

    private Verdict lookUp(Key key, CompletableFuture<Verdict> result, Supplier<Verdict> lookup) {
        try {
            var verdict = lookup.get();
            if (verdict instanceof Verdict.Right) {
                callers.put(key, verdict);
            }
            result.complete(verdict);
            return verdict;
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
            throw e;
        } finally {
            lookups.remove(key, result);
        }
    }

    /** Discards all results of look-ups so far. */
    void forget() {
        generation.incrementAndGet();
    }
}
