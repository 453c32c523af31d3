package org.platen.job.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.platen.job.Document;
import org.platen.job.PartKind;

/** The Document Entity service. */
@Path("serverengine/entity/documents")
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class DocumentsResource extends PartResource {

    @Override
    PartKind<Document> part() {
        return PartKind.DOCUMENT;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    @Override
    @Operation(summary = "Service Handshake")
    public Response handshake() {
        return super.handshake();
    }
}
