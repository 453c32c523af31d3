package org.platen.filestore.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.platen.contract.Answers;
import org.platen.filestore.FileStore;
import org.platen.filestore.ManagedFile;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Downloads, deletes and lists managed files. */
@Path("serverengine/filestore")
@RolesAllowed({"ROLE_DATA", "ROLE_RESOURCE"})
@RequestScoped
public class FilestoreResource {

    private static final String ZIP = "application/zip";

    @Inject FileStore files;

    @Context HttpHeaders headers;

    @Context SecurityContext caller;

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    @Operation(summary = "Service Handshake")
    public Response handshake() {
        return Answers.text(Answers.handshake("FilestoreRestService"));
    }

    @GET
    @Path("version")
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    @Operation(summary = "Service Version")
    public Response version() {
        return Answers.text(Answers.VERSION);
    }

    @GET
    @Path("file/{fileId}")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, ZIP})
    @Operation(
            summary = "Download Managed File or Directory",
            description = "A folder comes as a ZIP.")
    @FileAnswers
    public Response download(@PathParam("fileId") String fileId) {
        return downloadOf(fileId).get(headers);
    }

    /** A method of its own for HEAD, so that the bytes are not read needlessly. */
    @HEAD
    @Path("file/{fileId}")
    @Operation(summary = "Managed File or Directory Exists")
    public Response exists(@PathParam("fileId") String fileId) {
        return downloadOf(fileId).head();
    }

    @GET
    @Path("file/{fileId}/{relPath: .+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Download Contents of Managed Directory")
    @FileAnswers
    public Response downloadMember(
            @PathParam("fileId") String fileId, @PathParam("relPath") String member) {
        return memberOf(fileId, member).get(headers);
    }

    @HEAD
    @Path("file/{fileId}/{relPath: .+}")
    @Operation(summary = "Contents of Managed Directory Exist")
    public Response memberExists(
            @PathParam("fileId") String fileId, @PathParam("relPath") String member) {
        return memberOf(fileId, member).head();
    }

    @POST
    @Path("delete/{fileId}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Delete Managed File or Directory (POST)")
    public Response delete(@PathParam("fileId") String fileId) {
        files.delete(file(fileId));
        return Answers.text(true);
    }

    @GET
    @Path("delete/{fileId}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Delete Managed File or Directory")
    public Response deleteByGet(@PathParam("fileId") String fileId) {
        return delete(fileId);
    }

    /** A method of its own for HEAD, which must not delete the file. */
    @HEAD
    @Path("delete/{fileId}")
    @Operation(summary = "Managed File or Directory Exists, for Deleting")
    public Response couldDelete(@PathParam("fileId") String fileId) {
        file(fileId);
        return Response.ok().type(MediaType.TEXT_PLAIN_TYPE).build();
    }

    @GET
    @Path("resources")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List Resources")
    public List<ResourceView> resources(@QueryParam("type") @Nullable String type) {
        var types = ResourceTypes.of(type);
        types.forEach(each -> new FileRoles(caller).require(each));
        return files.persistent(types).stream()
                .map(file -> ResourceView.of(file, files.path(file)))
                .toList();
    }

    private Download downloadOf(String fileId) {
        var file = file(fileId);
        return new Download(file, files.bytes(file));
    }

    private FileAnswer memberOf(String fileId, String member) {
        return downloadOf(fileId).member(member).orElseThrow(() -> missing(member));
    }

    private ManagedFile file(String fileId) {
        var file = files.find(fileId).orElseThrow(() -> missing(fileId));
        new FileRoles(caller).require(file.type());
        return file;
    }

    private static ProblemException missing(String name) {
        return new ProblemException(Problem.missing("Managed File", name));
    }
}
