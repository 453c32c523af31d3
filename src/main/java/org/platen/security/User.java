package org.platen.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody who may call, with a password. */
@Entity
@Table(name = "platen_user")
public class User {

    @Id private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private String roles;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected User() {}

    User(Caller caller, String passwordHash, Instant now) {
        this.name = caller.name();
        this.roles = caller.rolesColumn();
        this.passwordHash = passwordHash;
        this.createdAt = now;
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }

    void change(Caller caller, String hash) {
        roles = caller.rolesColumn();
        passwordHash = hash;
    }

    String passwordHash() {
        return passwordHash;
    }

    Instant createdAt() {
        return createdAt;
    }

    Caller caller() {
        return Caller.of(name, roles);
    }
}
