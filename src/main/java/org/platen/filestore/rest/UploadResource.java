package org.platen.filestore.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.platen.contract.Answers;
import org.platen.filestore.FileType;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

/** The uploads of the file store. The body is the file, whatever its Content-Type. */
@Path("serverengine/filestore")
@Produces(MediaType.TEXT_PLAIN)
@RolesAllowed("ROLE_RESOURCE")
@RequestScoped
public class UploadResource {

    @Inject Uploads uploads;

    @QueryParam("filename")
    @Nullable String name;

    @QueryParam("persistent")
    @Nullable String persistent;

    @HeaderParam("Content-Type")
    @Nullable String mediaType;

    @HeaderParam("Content-Length")
    @Nullable Long length;

    @POST
    @Path("DataFile")
    @RolesAllowed({"ROLE_DATA", "ROLE_RESOURCE"})
    @Operation(summary = "Upload Data File")
    public Response dataFile(@Nullable InputStream body) {
        return take(FileType.DATA_FILE, body);
    }

    @POST
    @Path("DataMiningConfig")
    @Operation(summary = "Upload Data Mapping Configuration")
    public Response dataMappingConfig(@Nullable InputStream body) {
        return take(FileType.DATA_MAPPING_CONFIG, body);
    }

    @POST
    @Path("template")
    @Operation(summary = "Upload Template")
    public Response template(@Nullable InputStream body) {
        return take(FileType.TEMPLATE, body);
    }

    @POST
    @Path("JobCreationConfig")
    @Operation(summary = "Upload Job Creation Preset")
    public Response jobCreationConfig(@Nullable InputStream body) {
        return take(FileType.JOB_CREATION_CONFIG, body);
    }

    @POST
    @Path("OutputCreationConfig")
    @Operation(summary = "Upload Output Creation Preset")
    public Response outputCreationConfig(@Nullable InputStream body) {
        return take(FileType.OUTPUT_CREATION_CONFIG, body);
    }

    private Response take(FileType type, @Nullable InputStream body) {
        requireRaw();
        var file =
                uploads.take(
                        NewFile.of(name, type, persistent),
                        body == null ? InputStream.nullInputStream() : body,
                        length == null ? -1 : length);
        return Answers.text(file.id());
    }

    /** Refuses forms: their boundary lines would become part of the file. */
    private void requireRaw() {
        if (mediaType != null && mediaType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            throw new ProblemException(
                    Problem.of(
                            ProblemCode.REQUEST_MEDIA_TYPE,
                            "The body must be the file itself, not a form: send it raw, for example with"
                                    + " curl --data-binary.",
                            ""));
        }
    }
}
