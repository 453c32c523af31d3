package org.platen.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Answers calls to the methods of the file store that this server does not offer. */
@Path("serverengine/filestore")
@RolesAllowed({"ROLE_DATA", "ROLE_RESOURCE"})
@RequestScoped
public class UnsupportedResource {

    private static final int NOT_IMPLEMENTED = 501;

    @GET
    @Path("template/report/{fileId}")
    public Response templateReport() {
        throw unsupported("reports on templates");
    }

    @GET
    @Path("DataMiningConfig/runtimeparameters/{fileId}")
    public Response runtimeParametersOfDataMapping() {
        throw unsupported("the runtime parameters of data mapping configurations");
    }

    @GET
    @Path("JobCreationConfig/runtimeparameters/{fileId}")
    public Response runtimeParametersOfJobCreation() {
        throw unsupported("the runtime parameters of job creation presets");
    }

    @POST
    @Path("file/{fileId}")
    public Response synchronizeFile() {
        throw unsupported("uploads under a given ID, which are internal to clusters");
    }

    @POST
    @Path("dir/{fileId}")
    public Response synchronizeFolder() {
        throw unsupported(
                "uploads of directories under a given ID, which are internal to clusters");
    }

    private static ProblemException unsupported(String what) {
        return new ProblemException(
                new Problem(NOT_IMPLEMENTED, "This server does not offer " + what + ".", ""));
    }
}
