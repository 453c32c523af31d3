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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.platen.operation.OperationId;

/** The methods of every service with asynchronous operations (conventions.md, section 6). */
public abstract class OperationService {

    @Inject OperationCalls calls;

    /**
     * The calls of which a service builds its own result methods. Not final, because CDI must be
     * able to create a proxy of the class.
     */
    protected OperationCalls operationCalls() {
        return calls;
    }

    @GET
    @Path("getOperations")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"ROLE_DATA", "ROLE_MONITOR"})
    @Operation(summary = "Get All Operations")
    @APIResponseSchema(RunningOperation[].class)
    public Response running(@Context SecurityContext caller) {
        return calls.running(caller.isUserInRole("ROLE_DATA"));
    }

    @GET
    @Path("getProgress/{operationId}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Get Progress of Operation", description = "0 to 100, or done.")
    public Response progress(@PathParam("operationId") OperationId id) {
        return calls.progress(id);
    }

    @POST
    @Path("cancel/{operationId}")
    @Operation(summary = "Cancel an Operation")
    @APIResponse(responseCode = "204", description = "The operation is cancelled, or had ended.")
    public Response cancel(@PathParam("operationId") OperationId id) {
        return calls.cancel(id);
    }
}
