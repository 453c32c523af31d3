package org.platen.operation.status;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.platen.operation.OperationId;

/** The methods that every service with asynchronous operations has (conventions.md, section 6). */
public abstract class OperationService {

    @Inject OperationCalls calls;

    /**
     * What the service's own result methods are made of. Not final: CDI has to stand a proxy in
     * front of it.
     */
    protected OperationCalls operationCalls() {
        return calls;
    }

    @GET
    @Path("getOperations")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"ROLE_DATA", "ROLE_MONITOR"})
    public Response running(@Context SecurityContext caller) {
        return calls.running(caller.isUserInRole("ROLE_DATA"));
    }

    @GET
    @Path("getProgress/{operationId}")
    @Produces(MediaType.TEXT_PLAIN)
    public Response progress(@PathParam("operationId") OperationId id) {
        return calls.progress(id);
    }

    @POST
    @Path("cancel/{operationId}")
    public Response cancel(@PathParam("operationId") OperationId id) {
        return calls.cancel(id);
    }
}
