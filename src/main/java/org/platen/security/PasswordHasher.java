package org.platen.security;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Hashes passwords, and checks them. Both are slow on purpose, so every check of a password passes
 * through here: the {@link LoginThrottle} and the {@link HashingGate} come first.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final Map<String, String> PARAMETERS =
            Map.of(
                    "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                    "Pbkdf2PasswordHash.Iterations", "210000",
                    "Pbkdf2PasswordHash.SaltSizeBytes", "16",
                    "Pbkdf2PasswordHash.KeySizeBytes", "32");

    @Inject Pbkdf2PasswordHash algorithm;

    @Inject Users users;

    @Inject SecuritySettings settings;

    @Inject InstantSource clock;

    private final VerifiedCredentials verified = new VerifiedCredentials(Ticker.systemTicker());

    @SuppressWarnings("NullAway.Init") // needs the settings
    private LoginThrottle throttle;

    @SuppressWarnings("NullAway.Init") // needs the settings
    private HashingGate gate;

    /**
     * The hash against which passwords of unknown users are checked, so that these checks take as
     * long.
     */
    private String nobodysHash = "";

    @PostConstruct
    void begin() {
        prepare();
        nobodysHash = hash(AccessTokens.random());
        throttle = new LoginThrottle(settings.loginFailures(), clock);
        gate = new HashingGate(settings.hashing());
    }

    /**
     * Creates a hasher outside a server. It cannot check passwords, because that requires settings.
     */
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    public static PasswordHasher withoutServer(Pbkdf2PasswordHash algorithm) {
        var hasher = new PasswordHasher();
        hasher.algorithm = algorithm;
        hasher.prepare();
        return hasher;
    }

    private void prepare() {
        algorithm.initialize(PARAMETERS);
    }

    public String hash(String password) {
        return algorithm.generate(password.toCharArray());
    }

    boolean matches(String password, String hash) {
        return algorithm.verify(password.toCharArray(), hash);
    }

    /**
     * Checks a password.
     *
     * @param address the address of the client
     */
    public Verdict check(String name, String password, String address) {
        var user = users.find(name).filter(found -> !found.disabled() && found.hasPassword());
        if (user.filter(found -> isVerified(found, password)).isPresent()) {
            return new Verdict.Right(user.orElseThrow().caller());
        }
        var source = new LoginThrottle.Source(name, address);
        return throttle.attempt(source)
                .<Verdict>map(Verdict.TooMany::new)
                .orElseGet(() -> hashed(user, password, source));
    }

    private boolean isVerified(User user, String password) {
        return verified.contains(user.name(), password, user.passwordHash());
    }

    private Verdict hashed(Optional<User> user, String password, LoginThrottle.Source source) {
        var hash = user.map(User::passwordHash).orElse(nobodysHash);
        boolean right;
        try {
            right = gate.pass(throttle.isKnown(source), () -> matches(password, hash));
        } catch (HashingGate.BusyGateException e) {
            throttle.untried(source);
            return new Verdict.Busy(HashingGate.MAX_WAIT);
        }
        if (!right || user.isEmpty()) {
            return new Verdict.Wrong();
        }
        throttle.succeeded(source);
        verified.add(user.get().name(), password, hash);
        return new Verdict.Right(user.get().caller());
    }
}
