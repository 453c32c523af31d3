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
import org.platen.job.JobSegment;
import org.platen.job.Level;
import org.platen.job.PartKind;

/** The Job Segment Entity service. */
@Path("serverengine/entity/jobsegments")
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class JobSegmentsResource extends PartResource {

    @Override
    PartKind<JobSegment> part() {
        return PartKind.JOB_SEGMENT;
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
    @Operation(summary = "Get Document Sets for Job Segment")
    @APIResponseSchema(IdentifierList.Numbers.class)
    public Response documentSets(@PathParam("id") EntityId id) {
        return children(id, Level.DOCUMENT_SETS);
    }
}
