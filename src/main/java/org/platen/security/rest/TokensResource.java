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
    public List<TokenView> all() {
        return tokens.named().stream().map(TokenView::of).toList();
    }

    /** Creates a named token for another user. */
    @POST
    @OncePerKey
    @Consumes(MediaType.APPLICATION_JSON)
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
    public void end(@PathParam("id") String id) {
        if (!tokens.end(id, Optional.empty())) {
            throw new ProblemException(Problem.notFound("There is no token with this id.", id));
        }
    }
}
