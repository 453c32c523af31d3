package org.platen.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a short time which passwords were found right: some clients send HTTP Basic with
 * each request, and PBKDF2 is made to be slow.
 *
 * <p>Passwords are not kept: an entry's key is made from name and password by HMAC-SHA-256, with a
 * secret that this process alone has. An entry holds only as long as the user's stored hash is the
 * one that the password was verified against.
 */
final class VerifiedCredentials {

    private static final int MOST = 1_000;

    private static final Duration LIFETIME = Duration.ofSeconds(60);

    private static final String ALGORITHM = "HmacSHA256";

    private final InstantSource clock;

    private final SecretKeySpec secret;

    private final Map<String, Entry> entries = new BoundedMap<>(MOST);

    VerifiedCredentials(InstantSource clock) {
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        secret = new SecretKeySpec(random, ALGORITHM);
    }

    private record Entry(String hash, Instant until) {}

    boolean contains(String name, String password, String hash) {
        var key = key(name, password);
        synchronized (entries) {
            var entry = entries.get(key);
            return entry != null
                    && entry.hash().equals(hash)
                    && clock.instant().isBefore(entry.until());
        }
    }

    void add(String name, String password, String hash) {
        var key = key(name, password);
        synchronized (entries) {
            entries.remove(key); // so that the new entry counts as the newest
            entries.put(key, new Entry(hash, clock.instant().plus(LIFETIME)));
        }
    }

    private String key(String name, String password) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] code = mac.doFinal((name + '\0' + password).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks " + ALGORITHM, e);
        }
    }
}
