package org.platen.preset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.platen.api.Precondition;

/** Output presets by the names of their files, on our own interface. */
@Path("platen/v1/presets/{file}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PresetsResource {

    @Inject OutputPresets presets;

    @Inject PresetFiles files;

    @Context HttpHeaders headers;

    @Context HttpServletResponse response;

    /**
     * A preset that was stored.
     *
     * @param version the id of its file, which is higher for a later upload under the same name
     */
    public record StoredView(String file, long version, String sha256) {}

    /** Returns the text of a preset; the header ETag is for a later {@code If-Match}. */
    @GET
    @RolesAllowed({"ROLE_DATA", "ROLE_RESOURCE"})
    @Operation(operationId = "getPreset", summary = "Returns the text of a preset")
    @APIResponseSchema(Object.class)
    public String text(@PathParam("file") String file) {
        var preset = presets.get(file);
        response.setHeader(HttpHeaders.ETAG, PresetFiles.tag(preset.sha256()));
        return preset.json();
    }

    /** Stores a preset as the newest of its name. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("ROLE_RESOURCE")
    @Operation(operationId = "putPreset", summary = "Stores a preset as the newest of its name")
    @RequestBodySchema(Object.class)
    @APIResponse(responseCode = "412", description = "The preset has changed meanwhile.")
    public StoredView put(@PathParam("file") String file, InputStream body) {
        var stored = files.put(file, body, Precondition.of(headers));
        response.setHeader(HttpHeaders.ETAG, PresetFiles.tag(stored.sha256()));
        return stored;
    }
}
