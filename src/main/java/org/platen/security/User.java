package org.platen.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

/**
 * A user who may call, with a password.
 *
 * <p>Increasing the credential epoch ends all tokens of the user: each token carries the epoch of
 * its creation, and counts only while that is the user's epoch.
 */
@Entity
@Table(name = "platen_user")
public class User {

    /** A value that is the hash of no password. */
    private static final String NO_HASH = "none";

    @Id private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private String roles;

    @Column(name = "created_at")
    private Instant createdAt;

    private boolean disabled;

    @Column(name = "credential_epoch")
    private int credentialEpoch;

    private String provider;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected User() {}

    User(Caller caller, String passwordHash, Instant now) {
        this(caller, passwordHash, "", now);
    }

    private User(Caller caller, String passwordHash, String provider, Instant now) {
        this.provider = provider;
        this.name = caller.name();
        this.roles = caller.rolesColumn();
        this.passwordHash = passwordHash;
        this.createdAt = now;
    }

    /** Creates a user of a provider, who has no password here. */
    static User ofProvider(Caller caller, String provider, Instant now) {
        return new User(caller, NO_HASH, provider, now);
    }

    /**
     * Sets another password and ends all tokens.
     *
     * @throws ProblemException when the user signs in at a provider and has no password here
     */
    public void changePassword(String hash) {
        if (!hasPassword()) {
            throw new ProblemException(
                    Problem.of(
                            ProblemCode.REQUEST_STATE,
                            "This user signs in at the OpenID provider and has no password here.",
                            name));
        }
        passwordHash = hash;
        endTokens();
    }

    public void changeRoles(Caller caller) {
        roles = caller.rolesColumn();
    }

    /** Disables or enables the user. Tokens that were ended stay ended. */
    public void setDisabled(boolean isDisabled) {
        disabled = isDisabled;
        endTokens();
    }

    public void endTokens() {
        credentialEpoch++;
    }

    /** Returns the data of the user for the audit trail. */
    Map<String, ?> state() {
        return Map.of("roles", caller().roles().stream().sorted().toList(), "disabled", disabled);
    }

    /** Returns a text that changes with the user: the entity tag, in quotes. */
    public String tag() {
        return '"'
                + Integer.toHexString(Objects.hash(roles, disabled, provider))
                + "-"
                + credentialEpoch
                + "-"
                + createdAt.toEpochMilli()
                + '"';
    }

    public boolean disabled() {
        return disabled;
    }

    /**
     * Returns whether this is an enabled administrator with a password. Users of a provider do not
     * count, because the provider may be unavailable or withdraw the role.
     */
    boolean isActiveAdministrator() {
        return !disabled && hasPassword() && caller().isAdministrator();
    }

    /**
     * Returns whether Platen checks the user's password. Otherwise the user signs in at the
     * provider.
     */
    boolean hasPassword() {
        return provider.isEmpty();
    }

    /** Returns the issuer name of the user's provider; empty for a user with a password. */
    public String provider() {
        return provider;
    }

    public String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Caller caller() {
        return new Caller(name, Caller.roles(roles), credentialEpoch);
    }
}
