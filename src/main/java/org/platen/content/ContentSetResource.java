package org.platen.content;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.platen.contract.Answers;
import org.platen.contract.IdentifierList;
import org.platen.contract.NameValueList;
import org.platen.contract.RootList;
import org.platen.http.EntityId;
import org.platen.http.PageIterator;
import org.platen.property.NameValue;

/** The Content Set Entity service (entities.md). */
@Path("serverengine/entity/contentsets")
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class ContentSetResource {

    private static final String ROLE = "ROLE_DATA";

    private static final int ITEMS_PER_PAGE = 1000;

    @Inject ContentSets sets;

    @Inject ContentItems items;

    /** Returns the list, or the handshake, which is available to all roles. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @PermitAll
    @Operation(
            summary = "Get All Content Sets",
            description = "The handshake, if Accept names text/plain and not JSON.")
    @APIResponseSchema(IdentifierList.Numbers.class)
    public Response all(@Context HttpHeaders request, @Context SecurityContext caller) {
        if (RootList.isHandshake(request.getAcceptableMediaTypes())) {
            return Answers.text(Answers.handshake("ContentSetEntityRestService"));
        }
        if (!caller.isUserInRole(ROLE)) {
            throw new ForbiddenException();
        }
        return IdentifierList.ofIds(after -> sets.after(after, PageIterator.IDS)).response();
    }

    @GET
    @Path("version")
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    @Operation(summary = "Service Version")
    public Response version() {
        return Answers.text(Answers.VERSION);
    }

    /** Returns the Content Item Identifier List. Items of PDFs have no data record. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Get Content Items for Content Set")
    @APIResponseSchema(IdentifierList.Items.class)
    public Response items(@PathParam("id") EntityId id) {
        long set = sets.get(id).id();
        var ids = PageIterator.ofIds(after -> items.after(set, after, PageIterator.IDS));
        return new IdentifierList<>(ids, ContentSetResource::writeItem).response();
    }

    private static void writeItem(JsonGenerator json, Long id) throws IOException {
        json.writeStartObject();
        json.writeNumberField("item", id);
        json.writeEndObject();
    }

    @GET
    @Path("{id}/pages")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Get Page Details for Content Set",
            description = "With detail=true for each content item, else for the whole set.")
    @APIResponse(
            responseCode = "200",
            description = "The page details.",
            content =
                    @Content(schema = @Schema(anyOf = {PageSummary.class, ItemPages.View[].class})))
    public Response pages(
            @PathParam("id") EntityId id, @QueryParam("detail") @Nullable String detail) {
        long set = sets.get(id).id();
        return Boolean.parseBoolean(detail)
                ? new PageDetails(pagesOf(set)).response()
                : Response.ok(PageSummary.of(pagesOf(set))).build();
    }

    private Iterator<ItemPages> pagesOf(long set) {
        return new PageIterator<>(
                ItemPages::id, after -> items.pagesAfter(set, after, ITEMS_PER_PAGE));
    }

    @POST
    @Path("{id}/delete")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Delete Content Set Entity")
    public Response delete(@PathParam("id") EntityId id) {
        sets.delete(id);
        return Answers.text(true);
    }

    @GET
    @Path("{id}/properties")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Get Content Set Properties")
    public List<NameValue> properties(@PathParam("id") EntityId id) {
        return sets.get(id).properties();
    }

    @PUT
    @Path("{id}/properties")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Update Content Set Properties")
    public Response describe(@PathParam("id") EntityId id, NameValueList body) {
        sets.describe(id, body.of(id));
        return Answers.text(true);
    }
}
