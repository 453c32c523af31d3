package org.platen.security.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.platen.audit.Actor;
import org.platen.door.ClientAddress;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;
import org.platen.security.AccessToken;
import org.platen.security.AccessTokens;
import org.platen.security.Caller;
import org.platen.security.Credentials;
import org.platen.security.CurrentCaller;
import org.platen.security.NewToken;
import org.platen.security.PasswordHasher;
import org.platen.security.RefusedCredentials;
import org.platen.security.SecuritySettings;
import org.platen.security.SessionCookie;

/** Signs browsers in and out, and returns the user who is signed in. Open to everybody. */
@Path("platen/v1/session")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RequestScoped
public class SessionResource {

    @Inject PasswordHasher passwords;

    @Inject AccessTokens tokens;

    @Inject SecuritySettings settings;

    @Inject ClientAddress addresses;

    @Context HttpServletRequest request;

    /** The user who is signed in. */
    public record SessionView(String user, Set<String> roles) {}

    @GET
    @Operation(operationId = "getSession", summary = "Returns the user who is signed in")
    public SessionView whoAmI() {
        var caller = CurrentCaller.of(request);
        return new SessionView(caller.name(), caller.roles());
    }

    /** Signs in: 204 with the session cookie. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "signIn", summary = "Signs a browser in")
    @APIResponse(
            responseCode = "204",
            description = "The session begins.",
            headers = {@Header(name = "Set-Cookie")})
    @APIResponse(responseCode = "401", description = "The password is wrong.")
    public Response signIn(BrowserSignIn body) {
        var caller = caller(body.user(), body.password());
        var token =
                tokens.issue(
                        caller,
                        new NewToken(
                                AccessToken.Kind.SESSION,
                                "",
                                caller.name(),
                                settings.browserSession()));
        return Response.noContent()
                .header("Set-Cookie", SessionCookie.set(token.text(), isSecure()))
                .build();
    }

    private Caller caller(String user, String password) {
        var credentials = new Credentials.Basic(user, password);
        new Actor(credentials.claimedUser(), credentials.kind(), addresses.of(request))
                .attachTo(request);
        var verdict = passwords.check(user, password, addresses.of(request));
        return RefusedCredentials.require(verdict, credentials.refusal());
    }

    /** Ends the session or token with which the call is made. */
    @DELETE
    @Operation(operationId = "signOut", summary = "Ends the session or token of this call")
    @APIResponse(
            responseCode = "204",
            description = "The session has ended.",
            headers = {@Header(name = "Set-Cookie")})
    public Response signOut() {
        var credentials =
                Credentials.of(
                        request.getHeader("Authorization"),
                        request.getHeader("auth_token"),
                        SessionCookie.text(request));
        if (credentials instanceof Credentials.Token token) {
            tokens.endText(token.text());
        } else if (credentials instanceof Credentials.Basic) {
            throw new ProblemException(
                    Problem.badRequest(
                            "HTTP Basic has no session to end. Send the auth_token that is to"
                                    + " end."));
        }
        return Response.noContent().header("Set-Cookie", SessionCookie.clear(isSecure())).build();
    }

    private boolean isSecure() {
        return addresses.isSecure(request);
    }
}
