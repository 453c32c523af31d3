package org.platen.health;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The health of this node: one word for the probes of orchestrators and load balancers, and the
 * parts with their reasons for people.
 */
@Path("platen/v1/health")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed({"ROLE_MONITOR", "ROLE_ADMIN"})
public class HealthResource {

    @Inject Readiness readiness;

    @Inject @Any Instance<HealthCheck> checks;

    /** The answer to a probe. */
    public record Word(HealthStatus status) {}

    /** The health of a part. */
    public record PartHealth(String name, HealthStatus status, String reason) {}

    /**
     * The health of all parts.
     *
     * @param status DOWN if a part is
     */
    public record Report(HealthStatus status, List<PartHealth> parts) {}

    /** Returns the health of each part. The status is 200 whatever the report says. */
    @GET
    @Operation(operationId = "getHealth", summary = "Reports the health of each part")
    public Report report() {
        var parts =
                checks.stream()
                        .map(HealthResource::examined)
                        .sorted(Comparator.comparing(PartHealth::name))
                        .toList();
        boolean up = parts.stream().allMatch(part -> part.status() == HealthStatus.UP);
        return new Report(HealthStatus.of(up), parts);
    }

    private static PartHealth examined(HealthCheck check) {
        try {
            var health = check.check();
            return new PartHealth(check.part(), health.status(), health.reason());
        } catch (RuntimeException e) {
            return new PartHealth(check.part(), HealthStatus.DOWN, "The check failed: " + e);
        }
    }

    /** Returns UP as long as the process can answer. Asks nobody else. */
    @GET
    @Path("live")
    @PermitAll
    @Operation(operationId = "getLive", summary = "Tells whether the process can answer")
    @Probe
    public Response live() {
        return word(true);
    }

    /** Returns whether the node shall get requests. */
    @GET
    @Path("ready")
    @PermitAll
    @Operation(operationId = "getReady", summary = "Tells whether the node shall get requests")
    @Probe
    public Response ready() {
        return word(readiness.isReady());
    }

    /** Returns whether the start of the node is complete. */
    @GET
    @Path("started")
    @PermitAll
    @Operation(
            operationId = "getStarted",
            summary = "Tells whether the start of the node is complete")
    @Probe
    public Response started() {
        return word(readiness.isStarted());
    }

    private static Response word(boolean isUp) {
        var status = isUp ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE;
        return Response.status(status).entity(new Word(HealthStatus.of(isUp))).build();
    }
}
