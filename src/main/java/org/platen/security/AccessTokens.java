package org.platen.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** All tokens; the only class that queries and changes them. */
@ApplicationScoped
@Transactional
class AccessTokens {

    private static final InstantSource CLOCK = Clock.systemUTC();

    private static final int RANDOM_BYTES = 32;

    private static final int BATCH = 500;

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext EntityManager em;

    @Inject SecuritySettings settings;

    /** The text of a new token. It is known to nobody but the one who gets it. */
    String issue(Caller caller) {
        var now = CLOCK.instant();
        var token = random();
        em.persist(new AccessToken(hash(token), caller, now.plus(settings.session())));
        return token;
    }

    /** Whom the token stands for; empty when it is unknown or has expired. */
    Optional<Caller> caller(String token) {
        return Optional.ofNullable(em.find(AccessToken.class, hash(token)))
                .filter(found -> found.isValidAt(CLOCK.instant()))
                .map(AccessToken::caller);
    }

    /**
     * Removes some that have expired.
     *
     * @return how many
     */
    int removeExpired() {
        var expired =
                em.createQuery(
                                "select t.hash from AccessToken t where t.expiresAt <= :now"
                                        + " order by t.expiresAt",
                                String.class)
                        .setParameter("now", CLOCK.instant())
                        .setMaxResults(BATCH)
                        .getResultList();
        return expired.isEmpty()
                ? 0
                : em.createQuery("delete from AccessToken t where t.hash in :hashes")
                        .setParameter("hashes", expired)
                        .executeUpdate();
    }

    static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String token) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }
}
