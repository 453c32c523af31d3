package org.platen.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Operations on our own interface: where they stand, and why they failed. */
@Path("platen/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed({"ROLE_DATA", "ROLE_MONITOR"})
public class OperationsResource {

    @Inject Operations operations;

    /**
     * Those that run, and after them those that are queued, in the order of their submission; a
     * thousand of each at most.
     */
    @GET
    public List<OperationView> unfinished() {
        return operations.unfinished().stream().map(OperationView::of).toList();
    }

    @GET
    @Path("{id}")
    public OperationView one(@PathParam("id") OperationId id) {
        return OperationView.of(operations.get(id));
    }

    /** Tries an operation anew that has failed. */
    @POST
    @Path("{id}/retry")
    @RolesAllowed("ROLE_DATA")
    public Response retry(@PathParam("id") OperationId id) {
        return Response.accepted(OperationView.of(operations.retry(id))).build();
    }
}
