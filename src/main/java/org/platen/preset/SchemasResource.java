package org.platen.preset;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Publishes the JSON schemas of the documents that authors write. */
@Path("platen/v1/schemas")
@PermitAll
@RequestScoped
public class SchemasResource {

    @GET
    @Path("output-preset")
    @Produces("application/schema+json")
    public byte[] outputPreset() {
        return PresetSchema.bytes();
    }
}
