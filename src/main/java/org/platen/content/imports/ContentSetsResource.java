package org.platen.content.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.platen.idempotency.OncePerKey;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;
import org.platen.operation.status.OperationView;
import org.platen.operation.status.OperationsResource;

/** Content sets on our own interface, created from PDFs in one call. */
@Path("platen/v1/contentsets")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class ContentSetsResource {

    @Inject ContentImport imports;

    @Inject Operations operations;

    @Context UriInfo uri;

    @Context HttpHeaders headers;

    @Context SecurityContext caller;

    @POST
    @OncePerKey
    @Consumes({"application/pdf", "application/x-pdf"})
    @Operation(
            operationId = "createContentSet",
            summary = "Creates a content set of a PDF or a ZIP of PDFs")
    @APIResponse(
            responseCode = "201",
            description = "The content set.",
            headers = {@Header(name = "Location")},
            content = @Content(schema = @Schema(implementation = ImportResult.class)))
    @APIResponse(
            responseCode = "202",
            description = "A large import: the operation that creates the content set.",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = OperationView.class)))
    @APIResponse(responseCode = "409", description = "The key was used for another request.")
    @APIResponse(responseCode = "422", description = "The content cannot be used.")
    @APIResponse(responseCode = "507", description = "The disk has too little space left.")
    public Response pdf(@BeanParam UploadParameters sent, @Nullable InputStream body) {
        requireType();
        return answer(imports.pdf(bytes(body), sent.options(), user()));
    }

    @POST
    @OncePerKey
    @Consumes({"application/zip", "application/x-zip-compressed", "application/x-zip"})
    @APIResponse(
            responseCode = "201",
            description = "The content set.",
            headers = {@Header(name = "Location")},
            content = @Content(schema = @Schema(implementation = ImportResult.class)))
    public Response zip(@BeanParam UploadParameters sent, @Nullable InputStream body) {
        requireType();
        return answer(imports.zip(bytes(body), sent.options(), user()));
    }

    @POST
    @OncePerKey
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @APIResponse(
            responseCode = "201",
            description = "The content set.",
            headers = {@Header(name = "Location")},
            content = @Content(schema = @Schema(implementation = ImportResult.class)))
    public Response pdfOrZip(@BeanParam UploadParameters sent, @Nullable InputStream body) {
        requireType();
        var upload = Upload.of(bytes(body));
        return upload.isZip() ? zip(sent, upload.body()) : pdf(sent, upload.body());
    }

    /** Requires a Content-Type, because a request without one matches any method. */
    private void requireType() {
        if (headers.getMediaType() == null) {
            throw new NotSupportedException();
        }
    }

    private String user() {
        return caller.getUserPrincipal().getName();
    }

    private static InputStream bytes(@Nullable InputStream body) {
        return body == null ? InputStream.nullInputStream() : body;
    }

    private Response answer(ImportOutcome outcome) {
        if (outcome instanceof ImportOutcome.Accepted accepted) {
            return accepted(accepted.operation());
        }
        return created(((ImportOutcome.Done) outcome).imported());
    }

    /**
     * The 202 answer to an operation, as everywhere on our own interface, with its location and
     * state.
     */
    private Response accepted(OperationId id) {
        var location =
                uri.getBaseUriBuilder().path(OperationsResource.class).path(id.value()).build();
        return Response.accepted(OperationView.of(operations.get(id))).location(location).build();
    }

    private Response created(ImportResult imported) {
        var location = uri.getAbsolutePathBuilder().path(Long.toString(imported.id())).build();
        return Response.created(location).entity(imported).build();
    }
}
