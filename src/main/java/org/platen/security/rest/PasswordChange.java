package org.platen.security.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.platen.http.JsonBody;

/** The present and the next password of a user: the body of {@code PUT me/password}. */
@JsonBody
record PasswordChange(
        @NotNull(message = "{platen.body.text}") String old,
        @JsonProperty("new")
                @NotNull(message = NewUser.PASSWORD)
                @Size(
                        min = NewUser.MIN_PASSWORD,
                        max = NewUser.MAX_PASSWORD,
                        message = NewUser.PASSWORD)
                String next) {

    /** Leaves both passwords out. */
    @Override
    public String toString() {
        return "passwords";
    }
}
