package org.platen.outputcreation.submission;

import static org.platen.contract.Answers.accepted;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.platen.contract.Answers;
import org.platen.contract.NotServed;
import org.platen.contract.Preference;
import org.platen.http.BodyLimit;
import org.platen.operation.OperationId;
import org.platen.operation.Priority;
import org.platen.operation.status.OperationService;
import org.platen.operation.submission.SubmitKey;
import org.platen.outputcreation.request.OutputRequest;
import org.platen.outputcreation.result.OutputResults;
import org.platen.preset.StoredPreset;

/** The Output Creation service ({@code output-creation.md}). */
@Path("serverengine/workflow/outputcreation")
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class OutputCreationResource extends OperationService {

    private static final String SERVICE = "workflow/outputcreation";

    /**
     * The path of a preset and a job set. Literal segments have precedence over their names
     * (conventions.md, section 1). Without the exclusions, RESTEasy would call this method with
     * requests that another method refuses because of their type.
     */
    private static final String PRESET_AND_JOB_SET =
            "{configId: (?!(getResult|getResultTxt|getManagedResult|getProgress|cancel)/)[^/]+}/{jobSetId: (?!jobs$)[^/]+}";

    @Inject Submission submission;

    @Inject OutputResults results;

    @Context UriInfo uri;

    @Context HttpHeaders headers;

    @Context SecurityContext caller;

    @POST
    @Path("{configId}/jobs")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(BodyLimit.IDENTIFIERS)
    @Operation(summary = "Process Output Creation (By Job) (JSON)")
    @APIResponse(responseCode = "202", description = Answers.ACCEPTED)
    @SubmissionHeaders
    public Response byJobs(@PathParam("configId") String configId, JobsBody body) {
        return accept(
                () -> {
                    var preset = submission.preset(configId);
                    var destination =
                            body.createOnly() ? null : submission.destination(preset.preset());
                    return requested(preset, body.identifiers(), destination);
                });
    }

    @POST
    @Path("{configId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Process Output Creation (By Job Set) (JSON)")
    @APIResponse(responseCode = "202", description = Answers.ACCEPTED)
    @SubmissionHeaders
    public Response byJobSet(@PathParam("configId") String configId, JobSetBody body) {
        return accept(
                () -> {
                    var preset = submission.preset(configId);
                    var jobs = submission.jobsOf(body.identifier());
                    var destination =
                            body.createOnly()
                                    ? null
                                    : submission.destination(preset.preset(), body.folder());
                    return requested(preset, jobs, destination);
                });
    }

    @POST
    @Path(PRESET_AND_JOB_SET)
    @Operation(
            operationId = "outputCreationByPathOfJobSet",
            summary = "Process Output Creation (By Job Set)")
    @APIResponse(responseCode = "202", description = Answers.ACCEPTED)
    @SubmissionHeaders
    public Response byJobSet(
            @PathParam("configId") String configId, @PathParam("jobSetId") String jobSetId) {
        return accept(
                () -> {
                    var preset = submission.preset(configId);
                    var jobs = submission.jobsOf(jobSetId);
                    return requested(preset, jobs, submission.destination(preset.preset()));
                });
    }

    private static RequestedOutput requested(
            StoredPreset preset, List<Long> jobs, @Nullable String destination) {
        return new RequestedOutput(OutputRequest.of(preset, jobs, destination), Priority.NORMAL)
                .by(preset);
    }

    private Response accept(Supplier<RequestedOutput> request) {
        var user = caller.getUserPrincipal().getName();
        var label = LabelHeader.label(null, headers);
        var key = SubmitKey.of(headers, caller, uri);
        var acceptance =
                submission.accept(
                        new SubmitRequest(user, key, () -> request.get().labelled(label)));
        return accepted(uri, SERVICE, acceptance.id());
    }

    @POST
    @Path("getResult/{operationId}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "Get Result of Operation",
            description =
                    "Waits for the end of the operation. The bytes of a single file, or the comma-separated paths of several.")
    @APIResponseSchema(InputStream.class)
    public @Nullable Response result(@PathParam("operationId") OperationId id) {
        return operationCalls().result(id, done -> results.bytesOrPaths(id));
    }

    @POST
    @Path("getResultTxt/{operationId}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "Get Result of Operation (as Text)",
            description =
                    "Waits for the end of the operation. The comma-separated paths of the files.")
    public @Nullable Response paths(@PathParam("operationId") OperationId id) {
        return operationCalls().result(id, done -> results.paths(id));
    }

    @POST
    @Path("getManagedResult/{operationId}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Operation(
            summary = "Get Managed Result of Operation",
            description =
                    "Waits for the end of the operation. Only the ID, if Accept prefers text/plain.")
    @APIResponseSchema(OutputResults.ManagedResult.class)
    public @Nullable Response managed(@PathParam("operationId") OperationId id) {
        boolean asText = Preference.isTextOverJson(headers.getAcceptableMediaTypes());
        return operationCalls()
                .result(id, done -> asText ? results.managedId(id) : results.managed(id));
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Service Handshake")
    public Response handshake() {
        return Answers.text(Answers.handshake(OutputRequest.OPERATION_TYPE));
    }

    @GET
    @Path("version")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Service Version")
    public Response version() {
        return Answers.text(Answers.VERSION);
    }

    @GET
    @Path("execute/{args}/{size}")
    @Operation(hidden = true)
    public Response execute() {
        throw NotServed.because(
                "Running +PReS Enhance configurations is not implemented by this server.", "");
    }
}
