package org.platen.security.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.platen.api.Precondition;
import org.platen.idempotency.OncePerKey;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;
import org.platen.security.AccessTokens;
import org.platen.security.Administrator;
import org.platen.security.User;
import org.platen.security.Users;

/** Users and their roles, on our own interface. */
@Path("platen/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed("ROLE_ADMIN")
public class UsersResource {

    @Inject Users users;

    @Inject UserAdministration administration;

    @Inject AccessTokens tokens;

    @Context HttpHeaders headers;

    @Context HttpServletResponse response;

    @GET
    @Operation(operationId = "listUsers", summary = "Lists the users")
    public List<UserView> all() {
        return administration.all();
    }

    /** Returns a user; the header ETag is for a later {@code If-Match}. */
    @GET
    @Path("{name}")
    @Operation(operationId = "getUser", summary = "Returns a user")
    public UserView one(@PathParam("name") String name) {
        return told(administration.found(name));
    }

    private UserView told(User user) {
        response.setHeader(HttpHeaders.ETAG, user.tag());
        return UserView.of(user);
    }

    /** Adds a user; 409 if a user has this name already. */
    @POST
    @OncePerKey
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addUser", summary = "Adds a user")
    @APIResponseSchema(
            value = UserView.class,
            responseCode = "201",
            responseDescription = "The user.")
    @APIResponse(responseCode = "409", description = "A user has this name already.")
    public Response add(NewUser body) {
        administration.add(body);
        return Response.status(Response.Status.CREATED)
                .entity(UserView.of(administration.found(body.name())))
                .build();
    }

    /**
     * Adds a user (201), or replaces the password and roles of an existing one and ends that user's
     * tokens (200).
     */
    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putUser", summary = "Adds or replaces a user")
    @APIResponse(
            responseCode = "200",
            description = "The user is replaced.",
            content = @Content(schema = @Schema(implementation = UserView.class)))
    @APIResponseSchema(
            value = UserView.class,
            responseCode = "201",
            responseDescription = "The user is added.")
    @APIResponse(responseCode = "409", description = "The last administrator must stay.")
    @APIResponse(responseCode = "412", description = "The user has changed meanwhile.")
    public Response put(@PathParam("name") String name, ReplacedUser body) {
        boolean made = administration.put(body.named(name), Precondition.of(headers));
        return Response.status(made ? Response.Status.CREATED : Response.Status.OK)
                .entity(told(administration.found(name)))
                .build();
    }

    /** Changes the values that the body contains: password, roles, disabled. */
    @PATCH
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeUser", summary = "Changes a user")
    @APIResponse(responseCode = "409", description = "The last administrator must stay.")
    @APIResponse(responseCode = "412", description = "The user has changed meanwhile.")
    public UserView change(@PathParam("name") String name, UserChange body) {
        administration.change(name, body, Precondition.of(headers));
        return told(administration.found(name));
    }

    @DELETE
    @Path("{name}")
    @Operation(operationId = "deleteUser", summary = "Deletes a user")
    @APIResponse(responseCode = "409", description = "The last administrator must stay.")
    @APIResponse(responseCode = "412", description = "The user has changed meanwhile.")
    public void delete(@PathParam("name") String name) {
        if (name.equals(Administrator.NAME)) {
            throw new ProblemException(
                    Problem.badRequest(
                            "The user admin cannot be deleted. Disable it instead, when"
                                    + " another user has ROLE_ADMIN.",
                            name));
        }
        administration.remove(name, Precondition.of(headers));
    }

    /** Returns the tokens of a user, including those of logins and browser sessions. */
    @GET
    @Path("{name}/sessions")
    @Operation(operationId = "listSessions", summary = "Lists the sessions and tokens of a user")
    public List<TokenView> sessions(@PathParam("name") String name) {
        return tokens.of(administration.found(name).name()).stream().map(TokenView::of).toList();
    }

    /** Ends all tokens of a user. */
    @DELETE
    @Path("{name}/sessions")
    @Operation(operationId = "endSessions", summary = "Ends the sessions and tokens of a user")
    public void endSessions(@PathParam("name") String name) {
        if (users.change(name, User::endTokens).isEmpty()) {
            throw UserAdministration.unknown(name);
        }
    }
}
