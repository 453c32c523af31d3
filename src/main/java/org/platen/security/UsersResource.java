package org.platen.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

    @Inject Users users;

    @Inject Passwords passwords;

    /** A user as administrators see one; never with a password. */
    public record UserView(String name, Set<String> roles, String createdAt) {

        static UserView of(User user) {
            return new UserView(
                    user.caller().name(), user.caller().roles(), user.createdAt().toString());
        }
    }

    @GET
    public List<UserView> all() {
        return users.all().stream().map(UserView::of).toList();
    }

    /**
     * Makes a user (201) or replaces password and roles of one (200). Sessions that are open go on
     * as they are.
     */
    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@PathParam("name") String name, byte[] body) {
        var wanted = UserRequest.of(name, RequestBody.read(body, 400));
        boolean made = users.put(wanted.caller(), passwords.hash(wanted.password()));
        return Response.status(made ? Response.Status.CREATED : Response.Status.OK)
                .entity(UserView.of(users.find(name).orElseThrow()))
                .build();
    }

    @DELETE
    @Path("{name}")
    public void delete(@PathParam("name") String name) {
        if (name.equals(Administrator.NAME)) {
            throw new ProblemException(
                    Problem.badRequest("The user admin cannot be deleted.", name));
        }
        if (!users.remove(name)) {
            throw new ProblemException(Problem.notFound("No user has this name.", name));
        }
    }
}
