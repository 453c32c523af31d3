package org.platen.content;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.platen.api.PageLimit;
import org.platen.api.Paged;
import org.platen.http.EntityId;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Lists, describes and deletes content sets on our own interface. */
@Path("platen/v1/contentsets")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class ContentListResource {

    @Inject ContentSets sets;

    /**
     * A page of content sets, the newest first.
     *
     * @param next the value of {@code after} for the next page; null if there is none
     */
    public record Page(List<ContentSetView> items, @Nullable String next) implements Paged {}

    @GET
    @Operation(operationId = "listContentSets", summary = "Lists content sets, the newest first")
    public Page all(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        int size = PageLimit.of(limit);
        var found = sets.newest(after == null ? Long.MAX_VALUE : place(after), size + 1);
        var totals = sets.totals(found.stream().map(ContentSet::id).toList());
        var none = new ContentTotals(0, 0);
        var page =
                found.stream()
                        .limit(size)
                        .map(set -> ContentSetView.of(set, totals.getOrDefault(set.id(), none)))
                        .toList();
        return new Page(page, found.size() > size ? Long.toString(page.get(size - 1).id()) : null);
    }

    private static long place(String after) {
        return EntityId.fromString(after)
                .number()
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.badRequest(
                                                "The parameter after must be the value of next in"
                                                        + " the previous page.",
                                                after)));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getContentSet", summary = "Returns a content set")
    public ContentSetView one(@PathParam("id") EntityId id) {
        var set = sets.get(id);
        return ContentSetView.of(set, sets.totals(set.id()));
    }

    /**
     * Deletes a content set. Its pages are removed when no job refers to them any more.
     *
     * @throws ProblemException 409 when an operation in progress needs it
     */
    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteContentSet", summary = "Deletes a content set")
    @APIResponse(responseCode = "409", description = "An operation in progress needs it.")
    public void delete(@PathParam("id") EntityId id) {
        sets.deleteUnneeded(id);
    }
}
