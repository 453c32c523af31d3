package org.platen.outputcreation.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.platen.operation.submission.SubmitKey;

/** Output creation on our own interface, requested by a {@link SubmissionBody}. */
@Path("platen/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class SubmissionResource {

    @Inject Submission submission;

    @Inject Accepted accepted;

    @Context UriInfo uri;

    @Context HttpHeaders headers;

    @Context SecurityContext caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(BodyLimit.IDENTIFIERS)
    @Operation(operationId = "submitOperation", summary = "Starts the creation of output")
    @SubmissionHeaders
    @OwnAcceptance
    @APIResponse(
            responseCode = "409",
            description = "What it needs is gone, or the key was used for another request.")
    @APIResponse(responseCode = "422", description = "The content cannot be used.")
    public Response submit(SubmissionBody body) {
        var key = SubmitKey.of(headers, caller, uri);
        var label = LabelHeader.label(body.label(), headers);
        var user = caller.getUserPrincipal().getName();
        return accepted.response(
                uri,
                submission.accept(
                        new SubmitRequest(
                                user, key, () -> body.output(submission).labelled(label))));
    }
}
