package org.platen.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The methods of the file store that this server does not offer: see {@link NotServed}. */
@Path("serverengine/filestore")
@RolesAllowed({"ROLE_DATA", "ROLE_RESOURCE"})
@RequestScoped
public class UnsupportedResource {

    @GET
    @Path("template/report/{fileId}")
    @Operation(hidden = true)
    public Response templateReport() {
        throw NotServed.offer("reports on templates");
    }

    @GET
    @Path("DataMiningConfig/runtimeparameters/{fileId}")
    @Operation(hidden = true)
    public Response runtimeParametersOfDataMapping() {
        throw NotServed.offer("the runtime parameters of data mapping configurations");
    }

    @GET
    @Path("JobCreationConfig/runtimeparameters/{fileId}")
    @Operation(hidden = true)
    public Response runtimeParametersOfJobCreation() {
        throw NotServed.offer("the runtime parameters of job creation presets");
    }

    @POST
    @Path("file/{fileId}")
    @Operation(hidden = true)
    public Response synchronizeFile() {
        throw NotServed.offer("uploads under a given ID, which are internal to clusters");
    }

    @POST
    @Path("dir/{fileId}")
    @Operation(hidden = true)
    public Response synchronizeFolder() {
        throw NotServed.offer(
                "uploads of directories under a given ID, which are internal to clusters");
    }
}
