package org.platen.security.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.platen.idempotency.OncePerKey;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;
import org.platen.security.AccessTokens;
import org.platen.security.CurrentCaller;
import org.platen.security.Users;

/** The named tokens of all users, for administrators. */
@Path("platen/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("ROLE_ADMIN")
@RequestScoped
public class TokensResource {

    @Inject AccessTokens tokens;

    @Inject TokenIssue issue;

    @Inject Users users;

    @Context HttpServletRequest request;

    @GET
    @Operation(operationId = "listTokens", summary = "Lists the access tokens of all users")
    public List<TokenView> all() {
        return tokens.named().stream().map(TokenView::of).toList();
    }

    /** Creates a named token for another user. */
    @POST
    @OncePerKey
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createToken", summary = "Creates an access token for a user")
    @APIResponseSchema(
            value = TokenIssue.NewTokenView.class,
            responseCode = "201",
            responseDescription = "The token. Its text is returned only here.")
    @APIResponse(responseCode = "404", description = "No user has this name.")
    @APIResponse(responseCode = "409", description = "Security is switched off.")
    public Response make(TokenForUserRequest body) {
        var name = body.user();
        var owner =
                users.find(name)
                        .filter(user -> !user.disabled())
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.notFound("No user has this name.", name)));
        return issue.answer(body.token(), owner.caller(), CurrentCaller.of(request).name());
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "endToken", summary = "Ends an access token")
    public void end(@PathParam("id") String id) {
        if (!tokens.end(id, Optional.empty())) {
            throw new ProblemException(Problem.notFound("There is no token with this id.", id));
        }
    }
}
