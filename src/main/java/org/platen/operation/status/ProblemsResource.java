package org.platen.operation.status;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.platen.api.Paged;
import org.platen.operation.Finding;
import org.platen.operation.Findings;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Lists the faults in the input of an operation, page by page. */
@Path("platen/v1/operations/{id}/problems")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class ProblemsResource {

    private static final int MAX_LIMIT = 1_000;

    @Inject Operations operations;

    @Inject Findings findings;

    /**
     * A page of the list.
     *
     * @param next the value of {@code after} for the next page; null if there is none
     */
    public record Page(List<Finding> items, @Nullable String next) implements Paged {}

    /**
     * Returns a page of the findings.
     *
     * @param after the number of the last finding of the previous page
     */
    @GET
    @Operation(
            operationId = "listProblems",
            summary = "Lists the faults in the input of an operation")
    public Page problems(
            @PathParam("id") OperationId id,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("after") @DefaultValue("0") String after) {
        int most = number("limit", limit, 1, MAX_LIMIT);
        int from = number("after", after, 0, Integer.MAX_VALUE);
        operations.get(id);
        var found = findings.after(id, from, most);
        return new Page(
                found, found.size() < most ? null : Integer.toString(found.get(most - 1).nr()));
    }

    private static int number(String name, String text, int min, int max) {
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // as if it were out of range
        }
        throw new ProblemException(
                Problem.badRequest(
                        "The parameter %s must be a number from %d to %d."
                                .formatted(name, min, max),
                        text));
    }
}
