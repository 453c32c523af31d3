package org.platen.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secret that stands for a user until it expires or is ended. Only its hash is kept. Its roles
 * are at most those of the user at the time of the request.
 */
@Entity
@Table(name = "access_token")
public class AccessToken {

    /** The ways in which a token is made. */
    public enum Kind {
        /** A login through the compatible interface. */
        LOGIN,
        /** A named token, created by a user for a program. */
        ACCESS,
        /** A sign-in in a browser; the token is in the cookie. */
        SESSION
    }

    // The last use is recorded to the minute, so that not every request writes to the database.
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    @Id
    @Column(name = "token_hash")
    private String hash;

    private String id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String label;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "made_by")
    private String madeBy;

    private String roles;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Column(name = "credential_epoch")
    private int credentialEpoch;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected AccessToken() {}

    AccessToken(String hash, NewToken wanted, Caller caller, Instant now) {
        this.hash = hash;
        this.id = UUID.randomUUID().toString();
        this.kind = wanted.kind();
        this.label = wanted.label();
        this.madeBy = wanted.madeBy();
        this.userName = caller.name();
        this.roles = caller.rolesColumn();
        this.createdAt = now;
        this.expiresAt = now.plus(wanted.lifetime());
        this.credentialEpoch = caller.credentialEpoch();
    }

    boolean isValidAt(Instant now, User user) {
        return now.isBefore(expiresAt)
                && !user.disabled()
                && credentialEpoch == user.caller().credentialEpoch();
    }

    /** Returns whether a use at this time must be recorded. */
    boolean isNoteDue(Instant now) {
        return lastUsedAt == null || !now.isBefore(lastUsedAt.plus(BETWEEN_NOTES));
    }

    /** Records a use. It extends a browser session, within its maximum lifetime. */
    void use(Instant now, Duration idle, Duration longest) {
        lastUsedAt = now;
        if (kind == Kind.SESSION) {
            var end = createdAt.plus(longest);
            var wanted = now.plus(idle);
            expiresAt = wanted.isBefore(end) ? wanted : end;
        }
    }

    /** Keeps the token valid after its user has changed the password with it. */
    void renew(int epoch) {
        credentialEpoch = epoch;
    }

    /** Returns the data of the token for the audit trail. */
    Map<String, ?> state() {
        return Map.of(
                "kind",
                kind.name().toLowerCase(Locale.ROOT),
                "user",
                userName,
                "label",
                label,
                "roles",
                owner().roles().stream().sorted().toList());
    }

    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String label() {
        return label;
    }

    public String userName() {
        return userName;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }

    Caller caller(User user) {
        return user.caller().limitedTo(Caller.roles(roles));
    }

    public Caller owner() {
        return Caller.of(userName, roles);
    }
}
