package org.platen.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * Caches for a short time which passwords were verified, because some clients send HTTP Basic with
 * each request and PBKDF2 is slow by design. Entries that are used within a minute stay.
 *
 * <p>Passwords are not stored, only their {@link SecretHash}. An entry is valid only as long as the
 * user's stored hash is the one against which the password was verified.
 */
final class VerifiedCredentials {

    private static final int MAX_ENTRIES = 1_000;

    private static final Duration LIFETIME = Duration.ofSeconds(60);

    private final SecretHash secrets = new SecretHash();

    private final Cache<String, String> hashes;

    VerifiedCredentials(Ticker ticker) {
        hashes =
                Caffeine.newBuilder()
                        .ticker(ticker)
                        .maximumSize(MAX_ENTRIES)
                        .expireAfterAccess(LIFETIME)
                        .executor(Runnable::run)
                        .build();
    }

    boolean contains(String name, String password, String hash) {
        return hash.equals(hashes.getIfPresent(secrets.of(name, password)));
    }

    void add(String name, String password, String hash) {
        hashes.put(secrets.of(name, password), hash);
    }
}
