package org.platen.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The metrics of this node for Prometheus, which signs in as a user with ROLE_MONITOR. */
@Path("platen/v1/metrics")
@RequestScoped
@RolesAllowed({"ROLE_MONITOR", "ROLE_ADMIN"})
public class MetricsResource {

    @Inject PrometheusMeterRegistry registry;

    /** Returns the metrics in the text format of Prometheus, or as OpenMetrics. */
    @GET
    @Operation(operationId = "getMetrics", summary = "Answers the metrics for Prometheus")
    @APIResponseSchema(String.class)
    @Produces({"text/plain", "application/openmetrics-text"})
    public Response metrics(@Context HttpHeaders headers) {
        var format = Exposition.of(headers.getAcceptableMediaTypes());
        return Response.ok(registry.scrape(format.contentType()))
                .type(format.contentType())
                .build();
    }
}
