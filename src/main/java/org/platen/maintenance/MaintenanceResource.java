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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.platen.maintenance.Inspection.Finding;

/** Maintenance for administrators: reports inconsistencies, and starts a cleanup. */
@Path("platen/v1/maintenance")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed("ROLE_ADMIN")
public class MaintenanceResource {

    @Inject Housekeeping housekeeping;

    @Inject @Any Instance<Inspection> inspections;

    /**
     * The findings.
     *
     * @param consistent whether there are no inconsistencies
     */
    public record Report(boolean consistent, Map<String, List<Finding>> findings) {}

    @GET
    @Path("consistency")
    @Operation(operationId = "getConsistency", summary = "Reports inconsistencies")
    public Report consistency() {
        var findings = new TreeMap<String, List<Finding>>();
        inspections.forEach(inspection -> findings.put(inspection.name(), inspection.inspect()));
        boolean consistent =
                findings.values().stream()
                        .flatMap(List::stream)
                        .allMatch(finding -> finding.count() == 0);
        return new Report(consistent, findings);
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
