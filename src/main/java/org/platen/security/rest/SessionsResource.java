package org.platen.security.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.platen.security.Users;

/** The sessions and tokens of all users together, for administrators. */
@Path("platen/v1/sessions")
@RolesAllowed("ROLE_ADMIN")
@RequestScoped
public class SessionsResource {

    @Inject Users users;

    /** Ends all sessions and tokens of all users, including those of the caller. */
    @DELETE
    @Operation(
            operationId = "endAllSessions",
            summary = "Ends the sessions and tokens of all users")
    public void endAll() {
        users.endAllTokens();
    }
}
