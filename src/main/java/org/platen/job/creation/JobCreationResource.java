package org.platen.job.creation;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.platen.budget.Budget;
import org.platen.contract.Answers;
import org.platen.contract.NotServed;
import org.platen.filestore.FileStore;
import org.platen.filestore.FileType;
import org.platen.http.BodyLimit;
import org.platen.http.EntityId;
import org.platen.operation.OperationId;
import org.platen.operation.status.OperationService;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** The Job Creation service (job-creation.md). */
@Path("serverengine/workflow/jobcreation")
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class JobCreationResource extends OperationService {

    @Inject JobSubmission submission;

    @Inject FileStore files;

    @Context UriInfo uri;

    @Context SecurityContext security;

    @POST
    @Path("default/{contentSetId}")
    @Operation(summary = "Process Job Creation Without Job Preset (By Content Set)")
    @APIResponse(responseCode = "202", description = Answers.ACCEPTED)
    public Response ofContentSet(@PathParam("contentSetId") EntityId id) {
        long contentSet = id.number().orElseThrow(() -> id.missing("Content Set"));
        return submit(
                new JobCreationRequest.OfContentSets(List.of(contentSet)), Budget.ofRequest());
    }

    @POST
    @Path("default")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(BodyLimit.IDENTIFIERS)
    @Operation(summary = "Process Job Creation Without Job Preset (JSON)")
    @APIResponse(responseCode = "202", description = Answers.ACCEPTED)
    public Response ofContentSets(ContentSetsBody body) {
        return submit(new JobCreationRequest.OfContentSets(body.identifiers()), Budget.ofRequest());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(BodyLimit.STRUCTURES)
    @Operation(summary = "Process Job Creation (By Job Set Structure) (JSON)")
    @RequestBodySchema(JobSetStructure.class)
    @APIResponse(responseCode = "202", description = Answers.ACCEPTED)
    public Response ofStructure(InputStream body) {
        var budget = Budget.ofRequest();
        return submit(
                new JobCreationRequest.OfStructure(StructureReader.read(body, budget)), budget);
    }

    private Response submit(JobCreationRequest request, Budget budget) {
        var id = submission.submit(request, security.getUserPrincipal().getName(), budget);
        return Answers.accepted(uri, "workflow/jobcreation", id);
    }

    /** Answers all forms of job creation by preset, whatever the body. */
    @POST
    @Path("{configId: (?!default$)[^/]+}")
    @Operation(hidden = true)
    public Response byPreset(@PathParam("configId") String preset) {
        if (files.find(preset, FileType.JOB_CREATION_CONFIG).isEmpty()) {
            throw new ProblemException(Problem.missing("Job preset config", preset));
        }
        throw NotServed.because(
                "Job creation by preset is not implemented yet. Create the job set without a"
                        + " preset, with POST /workflow/jobcreation/default.",
                preset);
    }

    /** Returns the id of the job set. */
    @POST
    @Path("getResult/{operationId}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "Get Result of Operation",
            description = "Waits for the end of the operation. The ID of the job set.")
    public @Nullable Response result(@PathParam("operationId") OperationId id) {
        return operationCalls()
                .result(id, operation -> Answers.text(operation.result().orElseThrow()));
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    @Operation(summary = "Service Handshake")
    public Response handshake() {
        return Answers.text(Answers.handshake(JobCreationHandler.TYPE));
    }

    @GET
    @Path("version")
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    @Operation(summary = "Service Version")
    public Response version() {
        return Answers.text(Answers.VERSION);
    }
}
