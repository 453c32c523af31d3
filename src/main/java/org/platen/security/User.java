package org.platen.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody who may call, with a password.
 *
 * <p>Whoever raises the credential epoch ends all tokens of the user: each carries the number of
 * its time, and counts only while it is the user's.
 */
@Entity
@Table(name = "platen_user")
public class User {

    @Id private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private String roles;

    @Column(name = "created_at")
    private Instant createdAt;

    private boolean disabled;

    @Column(name = "credential_epoch")
    private int credentialEpoch;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected User() {}

    User(Caller caller, String passwordHash, Instant now) {
        this.name = caller.name();
        this.roles = caller.rolesColumn();
        this.passwordHash = passwordHash;
        this.createdAt = now;
    }

    /** Sets another password and ends all tokens. */
    void changePassword(String hash) {
        passwordHash = hash;
        endTokens();
    }

    void changeRoles(Caller caller) {
        roles = caller.rolesColumn();
    }

    /** Shuts the user out, or lets the user in again; old tokens stay ended. */
    void setDisabled(boolean isDisabled) {
        disabled = isDisabled;
        endTokens();
    }

    void endTokens() {
        credentialEpoch++;
    }

    /** What the audit trail keeps of a user. */
    Map<String, ?> state() {
        return Map.of("roles", caller().roles().stream().sorted().toList(), "disabled", disabled);
    }

    boolean disabled() {
        return disabled;
    }

    boolean isActiveAdministrator() {
        return !disabled && caller().isAdministrator();
    }

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    Instant createdAt() {
        return createdAt;
    }

    Caller caller() {
        return new Caller(name, Caller.roles(roles), credentialEpoch);
    }
}
