package org.platen.job.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.platen.contract.IdentifierList;
import org.platen.http.EntityId;
import org.platen.job.DocumentSet;
import org.platen.job.Level;
import org.platen.job.PartKind;

/** The Document Set Entity service. */
@Path("serverengine/entity/documentsets")
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class DocumentSetsResource extends PartResource {

    @Override
    PartKind<DocumentSet> part() {
        return PartKind.DOCUMENT_SET;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    @Override
    @Operation(summary = "Service Handshake")
    public Response handshake() {
        return super.handshake();
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Get Documents for Document Set")
    @APIResponseSchema(IdentifierList.Numbers.class)
    public Response documents(@PathParam("id") EntityId id) {
        return children(id, Level.DOCUMENTS);
    }
}
