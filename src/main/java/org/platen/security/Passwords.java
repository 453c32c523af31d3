package org.platen.security;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;

/** Hashing passwords, and telling whether one is right. Both are slow on purpose. */
@ApplicationScoped
class Passwords {

    private static final Map<String, String> PARAMETERS =
            Map.of(
                    "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                    "Pbkdf2PasswordHash.Iterations", "210000",
                    "Pbkdf2PasswordHash.SaltSizeBytes", "16",
                    "Pbkdf2PasswordHash.KeySizeBytes", "32");

    @Inject Pbkdf2PasswordHash algorithm;

    @Inject Users users;

    private final VerifiedCredentials verified = new VerifiedCredentials(Ticker.systemTicker());

    /** What passwords of unknown users are compared with, so that these take as long as others. */
    private String nobodysHash = "";

    @PostConstruct
    void begin() {
        algorithm.initialize(PARAMETERS);
        nobodysHash = hash("");
    }

    String hash(String password) {
        return algorithm.generate(password.toCharArray());
    }

    boolean matches(String password, String hash) {
        return algorithm.verify(password.toCharArray(), hash);
    }

    /** The user of that name, if the password is right. */
    Optional<Caller> caller(String name, String password) {
        var user = users.find(name);
        var hash = user.map(User::passwordHash).orElse(nobodysHash);
        if (!isRight(name, password, hash)) {
            return Optional.empty();
        }
        return user.map(User::caller);
    }

    private boolean isRight(String name, String password, String hash) {
        if (verified.contains(name, password, hash)) {
            return true;
        }
        boolean right = matches(password, hash);
        if (right) {
            verified.add(name, password, hash);
        }
        return right;
    }
}
