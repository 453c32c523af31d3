package org.platen.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.platen.audit.AuditAction;
import org.platen.audit.AuditTrail;
import org.platen.problem.ProblemException;

/** All tokens; the only class that queries and changes them. */
@ApplicationScoped
@Transactional
public class AccessTokens {

    /** The prefix of named tokens, by which secret scanners recognize leaked ones. */
    static final String PREFIX = "plt_";

    static final int MAX_OF_A_USER = 1_000;

    private static final int RANDOM_BYTES = 32;

    private static final int BATCH = 500;

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext EntityManager em;

    @Inject SecuritySettings settings;

    @Inject Event<UsersChanged> changed;

    @Inject InstantSource clock;

    /**
     * A token and its text, which nobody but the one who gets it ever sees.
     *
     * @param text the secret
     */
    public record Issued(AccessToken token, String text) {}

    /**
     * Issues a token. Locks the user's row: no token is issued if the user was deleted, disabled or
     * given another password after the credentials were checked.
     */
    public Issued issue(Caller caller, NewToken wanted) {
        var user = em.find(User.class, caller.name(), LockModeType.PESSIMISTIC_WRITE);
        if (user == null
                || user.disabled()
                || user.caller().credentialEpoch() != caller.credentialEpoch()) {
            throw new ProblemException(Credentials.unauthorized("Log in again."));
        }
        var text = wanted.kind() == AccessToken.Kind.ACCESS ? PREFIX + random() : random();
        var token = new AccessToken(hash(text), wanted, caller, clock.instant());
        em.persist(token);
        new AuditTrail(em).add(AuditAction.TOKEN_CREATE, token.id(), Map.of(), token.state());
        return new Issued(token, text);
    }

    /**
     * Returns the user of a token, with the roles that both the user and the token have; empty when
     * the token is unknown, has expired, or was ended together with the user's other tokens.
     */
    Optional<Caller> caller(String text) {
        var now = clock.instant();
        var token = em.find(AccessToken.class, hash(text));
        var user = token == null ? null : em.find(User.class, token.userName());
        if (token == null || user == null || !token.isValidAt(now, user)) {
            return Optional.empty();
        }
        if (token.isNoteDue(now)) {
            token.use(now, settings.browserSession(), SecuritySettings.MAX_BROWSER_SESSION);
        }
        return Optional.of(token.caller(user));
    }

    /** Returns the valid tokens of a user, newest first. */
    public List<AccessToken> of(String userName) {
        return em.createQuery(
                        "select t from AccessToken t, User u where t.userName = :name"
                                + " and u.name = t.userName and t.expiresAt > :now"
                                + " and u.disabled = false"
                                + " and t.credentialEpoch = u.credentialEpoch"
                                + " order by t.createdAt desc, t.id",
                        AccessToken.class)
                .setParameter("name", userName)
                .setParameter("now", clock.instant())
                .setMaxResults(MAX_OF_A_USER)
                .getResultList();
    }

    /** Returns the valid named tokens of all users, newest first. */
    public List<AccessToken> named() {
        return em.createQuery(
                        "select t from AccessToken t, User u where t.kind = :kind"
                                + " and u.name = t.userName and t.expiresAt > :now"
                                + " and u.disabled = false"
                                + " and t.credentialEpoch = u.credentialEpoch"
                                + " order by t.createdAt desc, t.id",
                        AccessToken.class)
                .setParameter("kind", AccessToken.Kind.ACCESS)
                .setParameter("now", clock.instant())
                .setMaxResults(MAX_OF_A_USER)
                .getResultList();
    }

    /**
     * Ends a token.
     *
     * @param userName the user to whom it must belong; empty for any user
     * @return whether there was one
     */
    public boolean end(String id, Optional<String> userName) {
        var found =
                em.createQuery("select t from AccessToken t where t.id = :id", AccessToken.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .filter(token -> userName.map(token.userName()::equals).orElse(true))
                        .findFirst();
        found.ifPresent(this::end);
        return found.isPresent();
    }

    /** Ends the token with this text, if there is one. */
    public void endText(String text) {
        var token = em.find(AccessToken.class, hash(text));
        if (token != null) {
            end(token);
        }
    }

    private void end(AccessToken token) {
        em.remove(token);
        new AuditTrail(em).add(AuditAction.TOKEN_END, token.id(), token.state(), Map.of());
        changed.fire(new UsersChanged());
    }

    /** Keeps a token valid after its user has changed the password with it. */
    public void renew(String text, int epoch) {
        var token = em.find(AccessToken.class, hash(text));
        if (token != null) {
            token.renew(epoch);
        }
    }

    /**
     * Removes some expired tokens.
     *
     * @return the number of removed tokens
     */
    int removeExpired() {
        var expired =
                em.createQuery(
                                "select t.hash from AccessToken t where t.expiresAt <= :now"
                                        + " order by t.expiresAt",
                                String.class)
                        .setParameter("now", clock.instant())
                        .setMaxResults(BATCH)
                        .getResultList();
        return expired.isEmpty()
                ? 0
                : em.createQuery("delete from AccessToken t where t.hash in :hashes")
                        .setParameter("hashes", expired)
                        .executeUpdate();
    }

    public static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }
}
