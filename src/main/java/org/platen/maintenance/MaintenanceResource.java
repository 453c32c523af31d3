package org.platen.maintenance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Maintenance for administrators: reports inconsistencies, and starts a cleanup. */
@Path("platen/v1/maintenance")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed("ROLE_ADMIN")
public class MaintenanceResource {

    @Inject Housekeeping housekeeping;

    @Inject @Any Instance<Inspection> inspections;

    /**
     * Checks all stored data.
     *
     * @param checksums whether to read all bytes, to compare their checksums
     */
    @GET
    @Path("consistency")
    @Operation(operationId = "getConsistency", summary = "Reports inconsistencies")
    public ConsistencyReport consistency(@QueryParam("checksums") boolean checksums) {
        return ConsistencyReport.of(inspections, checksums);
    }

    /** Starts to remove data whose retention period is over, and does not wait for the end. */
    @POST
    @Path("sweep")
    @Operation(operationId = "startSweep", summary = "Starts to remove what is past its retention")
    @APIResponse(responseCode = "202", description = "It has started.")
    public Response sweep() {
        housekeeping.sweepSoon();
        return Response.accepted().build();
    }
}
