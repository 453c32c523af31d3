package org.platen.content.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
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
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.platen.contract.Answers;
import org.platen.contract.NotServed;
import org.platen.filestore.FileStore;
import org.platen.filestore.FileType;
import org.platen.filestore.ManagedFile;
import org.platen.operation.OperationId;
import org.platen.operation.status.OperationService;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** The Data Mapping service (data-mapping.md). */
@Path("serverengine/workflow/datamining")
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class DataMiningResource extends OperationService {

    @Inject DataMiningSubmission submission;

    @Inject FileStore files;

    @Context UriInfo uri;

    @Context SecurityContext caller;

    @POST
    @Path("pdfvtcs/{dataFileId}")
    @Operation(summary = "Process Data Mapping (PDF/VT to Content Set)")
    @APIResponse(responseCode = "202", description = Answers.ACCEPTED)
    public Response pdfVtToContentSet(@PathParam("dataFileId") String idOrName) {
        var request = DataMiningRequest.ofPdfVt(dataFile(idOrName).id());
        var id = submission.submit(request, caller.getUserPrincipal().getName());
        return Answers.accepted(uri, "workflow/datamining", id);
    }

    private ManagedFile dataFile(String idOrName) {
        return files.find(idOrName, FileType.DATA_FILE)
                .filter(file -> !file.isFolder())
                .orElseThrow(() -> new ProblemException(Problem.missing("Datafile", idOrName)));
    }

    @POST
    @Path("{submit: pdfvtds|createcontentset}/{dataFileId}")
    @Operation(hidden = true)
    public Response unserved(@PathParam("dataFileId") String idOrName) {
        throw notYet(idOrName);
    }

    @POST
    @Path("{configId: (?!(getResult|getProgress|cancel)/)[^/]+}/{dataFileId}")
    @Operation(hidden = true)
    public Response byConfiguration(
            @PathParam("configId") String configuration, @PathParam("dataFileId") String file) {
        throw notYet(configuration);
    }

    @POST
    @Path("{configId}")
    @Operation(hidden = true)
    public Response byConfiguration(@PathParam("configId") String configuration) {
        throw notYet(configuration);
    }

    private static ProblemException notYet(String parameter) {
        return NotServed.because(
                "This method is not implemented yet. Create a content set from a PDF with POST"
                        + " /workflow/datamining/pdfvtcs.",
                parameter);
    }

    /** Returns the id of the content set. */
    @POST
    @Path("getResult/{operationId}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "Get Result of Operation",
            description = "Waits for the end of the operation. The ID of the content set.")
    public @Nullable Response result(@PathParam("operationId") OperationId id) {
        return operationCalls()
                .result(id, operation -> Answers.text(operation.result().orElseThrow()));
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    @Operation(summary = "Service Handshake")
    public Response handshake() {
        return Answers.text(Answers.handshake(DataMiningHandler.TYPE));
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
