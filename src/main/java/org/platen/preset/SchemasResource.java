package org.platen.preset;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Publishes the JSON schemas of the documents that authors write. */
@Path("platen/v1/schemas")
@PermitAll
@RequestScoped
public class SchemasResource {

    @GET
    @Path("output-preset")
    @Produces("application/schema+json")
    @Operation(
            operationId = "getPresetSchema",
            summary = "Returns the JSON schema of output presets")
    @APIResponseSchema(Object.class)
    public byte[] outputPreset() {
        return PresetSchema.bytes();
    }
}
