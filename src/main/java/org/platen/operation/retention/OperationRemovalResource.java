package org.platen.operation.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.platen.operation.OperationId;

/** Deletes operations on our own interface. */
@Path("platen/v1/operations")
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class OperationRemovalResource {

    @Inject OperationRemoval removal;

    /** Deletes an operation that has ended, with its output. */
    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteOperation",
            summary = "Deletes an operation that has ended, with its output")
    @APIResponse(responseCode = "409", description = "The operation has not ended.")
    public void delete(@PathParam("id") OperationId id) {
        removal.remove(id);
    }
}
