package org.platen.operation.status;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.platen.operation.Operation;
import org.platen.operation.OperationId;
import org.platen.operation.OperationState;
import org.platen.operation.Operations;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

/**
 * Operations on our own interface: lists them with their states and problems, cancels them, and
 * retries failed ones.
 */
@Path("platen/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed({"ROLE_DATA", "ROLE_MONITOR", "ROLE_ADMIN"})
public class OperationsResource {

    private static final String DATA = "ROLE_DATA";

    @Inject Operations operations;

    @Inject OperationList list;

    @Inject @Any Instance<OutputDescription> outputs;

    @Context SecurityContext caller;

    /** Returns a page of the operations that the parameters select, the newest first. */
    @GET
    @org.eclipse.microprofile.openapi.annotations.Operation(
            operationId = "listOperations",
            summary = "Lists operations, the newest first")
    public OperationPage newest(@BeanParam OperationQuery query) {
        var filter = query.filter();
        int size = query.size();
        if (filter.label().isPresent() && !caller.isUserInRole(DATA)) {
            throw new ProblemException(
                    Problem.of(
                            ProblemCode.REQUEST_FORBIDDEN,
                            "Labels are shown to users with ROLE_DATA: leave out the parameter.",
                            "label"));
        }
        var page = OperationPage.of(list.newest(filter, query.place(), size + 1), size);
        return caller.isUserInRole(DATA) ? page : page.withoutData();
    }

    @GET
    @Path("{id}")
    @org.eclipse.microprofile.openapi.annotations.Operation(
            operationId = "getOperation",
            summary = "Returns an operation, with its output")
    public OperationDetail one(@PathParam("id") OperationId id) {
        var operation = operations.get(id);
        var view = OperationView.of(operation);
        return caller.isUserInRole(DATA)
                ? new OperationDetail(view, output(operation))
                : new OperationDetail(view.withoutData(), null);
    }

    private @Nullable Object output(Operation operation) {
        return operation.state() == OperationState.DONE
                ? outputs.stream()
                        .<Object>flatMap(output -> output.of(operation.id()).stream())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Cancels an operation that has not ended. */
    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(DATA)
    @org.eclipse.microprofile.openapi.annotations.Operation(
            operationId = "cancelOperation",
            summary = "Cancels an operation that has not ended")
    @APIResponse(responseCode = "409", description = "The operation has ended.")
    public OperationView cancel(@PathParam("id") OperationId id, Cancellation body) {
        return OperationView.of(operations.cancel(id, body.text()));
    }

    /** Retries a failed operation. */
    @POST
    @Path("{id}/retry")
    @RolesAllowed(DATA)
    @org.eclipse.microprofile.openapi.annotations.Operation(
            operationId = "retryOperation",
            summary = "Retries a failed operation")
    @APIResponseSchema(
            value = OperationView.class,
            responseCode = "202",
            responseDescription = "The operation waits again.")
    @APIResponse(
            responseCode = "409",
            description = "The operation has not failed, or what it needs is gone.")
    public Response retry(@PathParam("id") OperationId id) {
        return Response.accepted(OperationView.of(operations.retry(id))).build();
    }
}
