package org.platen.security.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.platen.http.JsonBody;
import org.platen.http.ToldValue;
import org.platen.security.Caller;

/** A user to be made: the body of {@code POST users}. */
@JsonBody
record NewUser(
        @UserName(payload = ToldValue.class) String name,
        @NotNull(message = PASSWORD)
                @Size(min = MIN_PASSWORD, max = MAX_PASSWORD, message = PASSWORD)
                String password,
        @NotNull(message = ROLES) @RoleNames Set<String> roles) {

    static final int MIN_PASSWORD = 8;

    static final int MAX_PASSWORD = 1_000;

    static final String PASSWORD = "{platen.user.password}";

    static final String ROLES = "{platen.user.roles}";

    Caller caller() {
        return new Caller(name, roles);
    }

    /** Names the user only. */
    @Override
    public String toString() {
        return name;
    }
}
