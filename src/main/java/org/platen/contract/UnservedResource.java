package org.platen.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The services of the contract that this server does not offer: see {@link NotServed}. */
@Path("serverengine")
@RequestScoped
public class UnservedResource {

    private static final String SERVICES =
            "workflow/contentcreation|workflow/print" + "|workflow/rasterize|converter|statistics";

    private static final String ANY = "{service: (" + SERVICES + ")(/.*)?}";

    @GET
    @Path(ANY)
    @PermitAll
    @Operation(hidden = true)
    public Object get(@PathParam("service") String path) {
        throw UnservedMethod.of(path);
    }

    @POST
    @Path(ANY)
    @PermitAll
    @Operation(hidden = true)
    public Object post(@PathParam("service") String path) {
        throw UnservedMethod.of(path);
    }

    @PUT
    @Path(ANY)
    @PermitAll
    @Operation(hidden = true)
    public Object put(@PathParam("service") String path) {
        throw UnservedMethod.of(path);
    }
}
