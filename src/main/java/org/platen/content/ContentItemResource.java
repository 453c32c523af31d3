package org.platen.content;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.platen.contract.Answers;
import org.platen.contract.NameValueList;
import org.platen.contract.NameValueLists;
import org.platen.http.BodyLimit;
import org.platen.http.EntityId;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;
import org.platen.property.NameValue;

/** The Content Item Entity service (entities.md). */
@Path("serverengine/entity/contentitems")
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class ContentItemResource {

    @Inject ContentItems items;

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    @Operation(summary = "Service Handshake")
    public Response handshake() {
        return Answers.text(Answers.handshake("ContentItemEntityRestService"));
    }

    @GET
    @Path("version")
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    @Operation(summary = "Service Version")
    public Response version() {
        return Answers.text(Answers.VERSION);
    }

    /** Returns the data record of an item. Items from PDFs have none. */
    @GET
    @Path("{id}/datarecord")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response dataRecord(@PathParam("id") EntityId id) {
        throw new ProblemException(
                Problem.notFound("This item has no data record.", items.get(id).id()));
    }

    @GET
    @Path("{id}/properties")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Get Content Item Properties")
    public List<NameValue> properties(@PathParam("id") EntityId id) {
        return items.get(id).properties();
    }

    @PUT
    @Path("{id}/properties")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Update Content Item Properties")
    public Response describe(@PathParam("id") EntityId id, NameValueList body) {
        items.describe(id, body.of(id));
        return Answers.text(true);
    }

    @PUT
    @Path("properties")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(BodyLimit.STRUCTURES)
    @Operation(summary = "Update Multiple Content Item Properties")
    @RequestBodySchema(NameValueList[].class)
    @APIResponse(responseCode = "200", description = "The properties are replaced.")
    public Response describeAll(InputStream body) {
        try (var lists = NameValueLists.receive(body)) {
            items.describeAll(lists);
        }
        return Response.ok().build();
    }
}
