package org.platen.security.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.http.JsonBody;

/**
 * An administrator's request for a named token: a {@link TokenRequest} with the name of the user
 * for whom it is.
 */
@JsonBody
record TokenForUserRequest(
        @NotNull(message = "{platen.body.text}") String user,
        @NotNull(message = "{platen.body.text}")
                @Size(min = 1, max = TokenRequest.MAX_NAME_LENGTH, message = TokenRequest.NAME)
                @Pattern(regexp = TokenRequest.NO_CONTROL_CHARACTERS, message = TokenRequest.NAME)
                String name,
        @RoleNames @Nullable Set<String> roles,
        @Nullable String expiresAt) {

    TokenForUserRequest {
        name = TokenRequest.stripped(name);
    }

    TokenRequest token() {
        return new TokenRequest(name, roles, expiresAt);
    }
}
