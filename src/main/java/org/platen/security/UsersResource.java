package org.platen.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.platen.contract.RequestBody;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Users and their roles, on our own interface. */
@Path("platen/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed("ROLE_ADMIN")
public class UsersResource {

    private static final Set<String> KEYS_OF_A_CHANGE = Set.of("password", "roles", "disabled");

    @Inject Users users;

    @Inject Passwords passwords;

    @Inject AccessTokens tokens;

    /** A user as administrators see one; never with a password. */
    public record UserView(
            String name, Set<String> roles, boolean disabled, String createdAt, String provider) {

        static UserView of(User user) {
            return new UserView(
                    user.name(),
                    user.caller().roles(),
                    user.disabled(),
                    user.createdAt().toString(),
                    user.provider());
        }
    }

    @GET
    public List<UserView> all() {
        return users.all().stream().map(UserView::of).toList();
    }

    /** Makes a user (201) or replaces password and roles of one (200), whose tokens end. */
    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@PathParam("name") String name, byte[] body) {
        var wanted = UserRequest.of(name, RequestBody.read(body, 400));
        boolean made = users.put(wanted.caller(), passwords.hash(wanted.password()));
        return Response.status(made ? Response.Status.CREATED : Response.Status.OK)
                .entity(UserView.of(found(name)))
                .build();
    }

    /** Changes what is sent: password, roles, disabled. */
    @PATCH
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public UserView change(@PathParam("name") String name, byte[] body) {
        var wanted = RequestBody.read(body, 400).withKeys(KEYS_OF_A_CHANGE);
        var hash =
                wanted.has("password")
                        ? Optional.of(passwords.hash(UserRequest.password(wanted, "password")))
                        : Optional.<String>empty();
        var roles =
                wanted.has("roles")
                        ? Optional.of(UserRequest.roles(wanted))
                        : Optional.<Set<String>>empty();
        boolean changesState = wanted.has("disabled");
        boolean disabled = wanted.strictFlag("disabled", false);
        return users.change(
                        name,
                        user -> {
                            hash.ifPresent(user::changePassword);
                            roles.ifPresent(all -> user.changeRoles(new Caller(name, all)));
                            if (changesState && disabled != user.disabled()) {
                                user.setDisabled(disabled);
                            }
                        })
                .map(UserView::of)
                .orElseThrow(() -> unknown(name));
    }

    @DELETE
    @Path("{name}")
    public void delete(@PathParam("name") String name) {
        if (name.equals(Administrator.NAME)) {
            throw new ProblemException(
                    Problem.badRequest("The user admin cannot be deleted.", name));
        }
        if (!users.remove(name)) {
            throw unknown(name);
        }
    }

    /** The tokens of a user, those of logins and browsers among them. */
    @GET
    @Path("{name}/sessions")
    public List<TokenView> sessions(@PathParam("name") String name) {
        return tokens.of(found(name).name()).stream().map(TokenView::of).toList();
    }

    /** Ends all tokens of a user. */
    @DELETE
    @Path("{name}/sessions")
    public void endSessions(@PathParam("name") String name) {
        if (users.change(name, User::endTokens).isEmpty()) {
            throw unknown(name);
        }
    }

    private User found(String name) {
        return users.find(name).orElseThrow(() -> unknown(name));
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(Problem.notFound("No user has this name.", name));
    }
}
