package org.platen.security.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.platen.contract.Answers;
import org.platen.security.AccessToken;
import org.platen.security.AccessTokens;
import org.platen.security.Caller;
import org.platen.security.CurrentCaller;
import org.platen.security.Mechanism;
import org.platen.security.NewToken;
import org.platen.security.SecuritySettings;

/**
 * The login of the compatible interface. The {@link Mechanism} has already authenticated its
 * callers, by HTTP Basic for a login.
 */
@Path("serverengine/authentication")
@Produces(MediaType.TEXT_PLAIN)
@PermitAll
@RequestScoped
public class AuthenticationResource {

    @Inject AccessTokens tokens;

    @Inject SecuritySettings settings;

    @Context HttpServletRequest request;

    @GET
    @Operation(summary = "Service Handshake")
    public Response handshake() {
        return Answers.text(Answers.handshake("AuthenticationRestService"));
    }

    @HEAD
    @Operation(summary = "Service Handshake (HEAD)")
    public Response isAlive() {
        return Response.ok().build();
    }

    @POST
    @Path("login")
    @Operation(summary = "Authenticate/Login to Server")
    @APIResponse(
            responseCode = "200",
            description = "The token.",
            headers = {@Header(name = "Token-Expires-In")},
            content = @Content(schema = @Schema(implementation = String.class)))
    public Response login() {
        return Response.ok(token(), MediaType.TEXT_PLAIN_TYPE)
                .header("Token-Expires-In", settings.session().toSeconds())
                .build();
    }

    /**
     * Returns a token for the caller. While security is off it is a dummy, so that it does not
     * become valid when security is switched on.
     */
    private String token() {
        return settings.enabled() ? issued(CurrentCaller.of(request)) : AccessTokens.random();
    }

    private String issued(Caller caller) {
        var wanted = new NewToken(AccessToken.Kind.LOGIN, "", caller.name(), settings.session());
        return tokens.issue(caller, wanted).text();
    }

    @GET
    @Path("version")
    @Operation(summary = "Service Version")
    public Response version() {
        return Answers.text(Answers.VERSION);
    }
}
