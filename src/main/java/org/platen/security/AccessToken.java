package org.platen.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a login gave. Only a hash of it is kept; the roles are those of the time of the login. */
@Entity
@Table(name = "access_token")
public class AccessToken {

    @Id
    @Column(name = "token_hash")
    private String hash;

    @Column(name = "user_name")
    private String userName;

    private String roles;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected AccessToken() {}

    AccessToken(String hash, Caller caller, Instant expiresAt) {
        this.hash = hash;
        this.userName = caller.name();
        this.roles = caller.rolesColumn();
        this.expiresAt = expiresAt;
    }

    String hash() {
        return hash;
    }

    boolean isValidAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    Caller caller() {
        return Caller.of(userName, roles);
    }
}
