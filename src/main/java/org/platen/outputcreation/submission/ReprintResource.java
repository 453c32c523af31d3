package org.platen.outputcreation.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.platen.http.BodyLimit;
import org.platen.operation.OperationId;
import org.platen.operation.submission.SubmitKey;

/** Reprints pieces of an output, as requested by a {@link ReprintBody}. */
@Path("platen/v1/operations/{id}/reprints")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class ReprintResource {

    @Inject Submission submission;

    @Inject Reprints reprints;

    @Inject Accepted accepted;

    @Context UriInfo uri;

    @Context HttpHeaders headers;

    @Context SecurityContext caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(BodyLimit.IDENTIFIERS)
    @Operation(operationId = "reprint", summary = "Makes pieces of an output again")
    @SubmissionHeaders
    @OwnAcceptance
    @APIResponse(
            responseCode = "409",
            description =
                    "The output cannot be made again, or the key was used for another request.")
    @APIResponse(responseCode = "410", description = "The files are gone.")
    public Response reprint(@PathParam("id") OperationId id, ReprintBody body) {
        var key = SubmitKey.of(headers, caller, uri);
        var label = LabelHeader.label(body.label(), headers);
        var user = caller.getUserPrincipal().getName();
        return accepted.response(
                uri,
                submission.accept(
                        new SubmitRequest(
                                user, key, () -> reprints.output(id, body).labelled(label))));
    }
}
