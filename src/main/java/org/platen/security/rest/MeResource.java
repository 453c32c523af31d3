package org.platen.security.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.platen.door.ClientAddress;
import org.platen.idempotency.OncePerKey;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;
import org.platen.security.AccessTokens;
import org.platen.security.Credentials;
import org.platen.security.CurrentCaller;
import org.platen.security.PasswordHasher;
import org.platen.security.RefusedCredentials;
import org.platen.security.SessionCookie;
import org.platen.security.Users;

/** A user's own password and tokens; for every user who is signed in. */
@Path("platen/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RequestScoped
public class MeResource {

    @Inject Users users;

    @Inject PasswordHasher passwords;

    @Inject AccessTokens tokens;

    @Inject TokenIssue issue;

    @Inject ClientAddress addresses;

    @Context HttpServletRequest request;

    /**
     * Changes the password. All sessions and tokens of the user end, except the one used for this
     * call.
     */
    @PUT
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changePassword", summary = "Changes the own password")
    public void changePassword(PasswordChange body) {
        var name = CurrentCaller.of(request).name();
        check(name, body.old());
        var hash = passwords.hash(body.next());
        users.change(name, user -> user.changePassword(hash))
                .ifPresent(user -> renewToken(user.caller().credentialEpoch()));
    }

    private void check(String name, String old) {
        var verdict = passwords.check(name, old, addresses.of(request));
        RefusedCredentials.require(
                verdict,
                new Problem(403, "The key 'old' does not contain the current password.", ""));
    }

    private void renewToken(int epoch) {
        var credentials =
                Credentials.of(
                        request.getHeader("Authorization"),
                        request.getHeader("auth_token"),
                        SessionCookie.text(request));
        if (credentials instanceof Credentials.Token token) {
            tokens.renew(token.text(), epoch);
        }
    }

    @GET
    @Path("tokens")
    @Operation(operationId = "listOwnTokens", summary = "Lists the own tokens")
    public List<TokenView> tokens() {
        return tokens.of(CurrentCaller.of(request).name()).stream().map(TokenView::of).toList();
    }

    /** Creates a named token: 201 with its text, which is returned only here. */
    @POST
    @OncePerKey
    @Path("tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createOwnToken", summary = "Creates an own access token")
    @APIResponseSchema(
            value = TokenIssue.NewTokenView.class,
            responseCode = "201",
            responseDescription = "The token. Its text is returned only here.")
    @APIResponse(responseCode = "409", description = "Security is switched off.")
    public Response makeToken(TokenRequest body) {
        var caller = CurrentCaller.of(request);
        return issue.answer(body, caller, caller.name());
    }

    @DELETE
    @Path("tokens/{id}")
    @Operation(operationId = "endOwnToken", summary = "Ends an own token")
    public void endToken(@PathParam("id") String id) {
        if (!tokens.end(id, Optional.of(CurrentCaller.of(request).name()))) {
            throw new ProblemException(Problem.notFound("You have no token with this id.", id));
        }
    }
}
