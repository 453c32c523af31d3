package org.platen.operation.status;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.platen.operation.OperationId;
import org.platen.operation.OperationState;
import org.platen.operation.Operations;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Operations on our own interface: lists them with their states and problems, and retries failed
 * ones.
 */
@Path("platen/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed({"ROLE_DATA", "ROLE_MONITOR", "ROLE_ADMIN"})
public class OperationsResource {

    private static final int MAX_PAGE_SIZE = 1_000;

    @Inject Operations operations;

    @Inject OperationList list;

    @Context UriInfo uri;

    @Context SecurityContext caller;

    /**
     * Returns the newest operations. The header Link refers to the next older page, if there is
     * one.
     *
     * @param states a comma-separated list; empty for all
     * @param before the end of the previous page
     */
    @GET
    public Response newest(
            @QueryParam("state") @DefaultValue("") String states,
            @QueryParam("limit") @DefaultValue("100") String limit,
            @QueryParam("before") @Nullable String before) {
        int most = limit(limit);
        var from = before == null ? PageToken.LAST : PageToken.ofText(before);
        var page = list.newest(states(states), from, most);
        var response = Response.ok(page.stream().map(this::shown).toList());
        if (page.size() == most) {
            var next =
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("before", page.get(most - 1).place().text())
                            .build();
            response.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return response.build();
    }

    private static List<OperationState> states(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .map(OperationsResource::state)
                .toList();
    }

    private static OperationState state(String name) {
        return Arrays.stream(OperationState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.badRequest(
                                                "There is no such state. States: "
                                                        + Arrays.toString(OperationState.values())
                                                        + ".",
                                                name)));
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_PAGE_SIZE) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // answered like a number out of range
        }
        throw new ProblemException(
                Problem.badRequest(
                        "The parameter limit must be a number from 1 to " + MAX_PAGE_SIZE + ".",
                        text));
    }

    @GET
    @Path("{id}")
    public OperationView one(@PathParam("id") OperationId id) {
        return shown(OperationView.of(operations.get(id)));
    }

    /** Removes what the roles of the caller do not allow to see. */
    private OperationView shown(OperationView operation) {
        return caller.isUserInRole("ROLE_DATA") ? operation : operation.withoutData();
    }

    /** Retries a failed operation. */
    @POST
    @Path("{id}/retry")
    @RolesAllowed("ROLE_DATA")
    public Response retry(@PathParam("id") OperationId id) {
        return Response.accepted(OperationView.of(operations.retry(id))).build();
    }
}
