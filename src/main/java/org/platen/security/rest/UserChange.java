package org.platen.security.rest;

import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.http.JsonBody;

/** The changes to a user: the body of {@code PATCH users/{name}}. */
@JsonBody
record UserChange(
        @Size(min = NewUser.MIN_PASSWORD, max = NewUser.MAX_PASSWORD, message = NewUser.PASSWORD)
                @Nullable String password,
        @RoleNames @Nullable Set<String> roles,
        @Nullable Boolean disabled) {

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "roles " + roles + ", disabled " + disabled;
    }
}
