package org.platen.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Remembers for a short time which passwords were found right: some clients send HTTP Basic with
 * each request, and PBKDF2 is made to be slow. Those that are used within a minute stay.
 *
 * <p>Passwords are not kept, only their {@link SecretHash}. An entry holds only as long as the
 * user's stored hash is the one that the password was verified against.
 */
final class VerifiedCredentials {

    private static final int MOST = 1_000;

    private static final Duration LIFETIME = Duration.ofSeconds(60);

    private final InstantSource clock;

    private final SecretHash keys = new SecretHash();

    private final Map<String, Entry> entries = new BoundedMap<>(MOST);

    VerifiedCredentials(InstantSource clock) {
        this.clock = clock;
    }

    private record Entry(String hash, Instant until) {}

    boolean contains(String name, String password, String hash) {
        var key = keys.of(name, password);
        synchronized (entries) {
            var entry = entries.get(key);
            boolean verified =
                    entry != null
                            && entry.hash().equals(hash)
                            && clock.instant().isBefore(entry.until());
            if (verified) {
                remember(key, hash);
            }
            return verified;
        }
    }

    void add(String name, String password, String hash) {
        var key = keys.of(name, password);
        synchronized (entries) {
            remember(key, hash);
        }
    }

    private void remember(String key, String hash) {
        entries.remove(key); // so that the new entry counts as the newest
        entries.put(key, new Entry(hash, clock.instant().plus(LIFETIME)));
    }
}
