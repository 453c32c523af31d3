package org.platen.security.rest;

import jakarta.validation.constraints.NotNull;
import org.platen.http.JsonBody;

/** The credentials of a user who signs in: the body of {@code POST session}. */
@JsonBody
record BrowserSignIn(
        @NotNull(message = "{platen.body.text}") String user,
        @NotNull(message = "{platen.body.text}") String password) {

    /** Names the user only. */
    @Override
    public String toString() {
        return user;
    }
}
