package org.platen.content;

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
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.platen.contract.Answers;
import org.platen.filestore.FileStore;
import org.platen.filestore.FileType;
import org.platen.filestore.ManagedFile;
import org.platen.operation.OperationCalls;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;
import org.platen.operation.RunningOperation;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** The Data Mapping service (data-mapping.md). */
@Path("serverengine/workflow/datamining")
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class DataMiningResource {

    @Inject Operations operations;

    @Inject OperationCalls calls;

    @Inject FileStore files;

    @Context UriInfo uri;

    @Context SecurityContext caller;

    @POST
    @Path("pdfvtcs/{dataFileId}")
    public Response pdfVtToContentSet(@PathParam("dataFileId") String idOrName) {
        var request =
                new DataMiningRequest(DataMiningRequest.Kind.PDFVTCS, dataFile(idOrName).id());
        var id =
                operations.submit(
                        DataMiningHandler.TYPE,
                        request.json(),
                        caller.getUserPrincipal().getName());
        return Answers.accepted(uri, "workflow/datamining", id);
    }

    private ManagedFile dataFile(String idOrName) {
        return files.find(idOrName, FileType.DATA_FILE)
                .filter(file -> !file.isFolder())
                .orElseThrow(() -> new ProblemException(Problem.missing("Datafile", idOrName)));
    }

    @POST
    @Path("{submit: pdfvtds|createcontentset}/{dataFileId}")
    public Response unserved(@PathParam("dataFileId") String idOrName) {
        throw notYet(idOrName);
    }

    @POST
    @Path("{configId: (?!(getResult|getProgress|cancel)/)[^/]+}/{dataFileId}")
    public Response byConfiguration(
            @PathParam("configId") String configuration, @PathParam("dataFileId") String file) {
        throw notYet(configuration);
    }

    @POST
    @Path("{configId}")
    public Response byConfiguration(@PathParam("configId") String configuration) {
        throw notYet(configuration);
    }

    private static ProblemException notYet(String parameter) {
        return new ProblemException(
                new Problem(
                        501,
                        "This method is not implemented yet. A PDF becomes a content set by POST"
                                + " /workflow/datamining/pdfvtcs.",
                        parameter));
    }

    @GET
    @Path("getOperations")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"ROLE_DATA", "ROLE_MONITOR"})
    public List<RunningOperation> running() {
        return calls.running();
    }

    @GET
    @Path("getProgress/{operationId}")
    @Produces(MediaType.TEXT_PLAIN)
    public Response progress(@PathParam("operationId") OperationId id) {
        return calls.progress(id);
    }

    /** The id of the content set. */
    @POST
    @Path("getResult/{operationId}")
    @Produces(MediaType.TEXT_PLAIN)
    public CompletionStage<Response> result(@PathParam("operationId") OperationId id) {
        return calls.result(id, operation -> Answers.text(operation.result().orElseThrow()));
    }

    @POST
    @Path("cancel/{operationId}")
    public Response cancel(@PathParam("operationId") OperationId id) {
        return calls.cancel(id);
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    public Response handshake() {
        return Answers.text(Answers.handshake(DataMiningHandler.TYPE));
    }

    @GET
    @Path("version")
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    public Response version() {
        return Answers.text(Answers.VERSION);
    }
}
