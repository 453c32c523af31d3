package org.platen.outputcreation.result;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;

/**
 * The output of an operation on our own interface. It provides more than the contract: counts,
 * checksums and the manifest.
 */
@Path("platen/v1/operations/{id}/output")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class OutputResource {

    @Inject Operations operations;

    @Inject OutputViews views;

    @GET
    @Operation(operationId = "getOutput", summary = "Describes the output of an operation")
    public OutputView output(@PathParam("id") OperationId id) {
        return views.of(operations.get(id));
    }
}
