package org.platen.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The Entity service, and the services below it that this server does not offer. */
@Path("serverengine/entity")
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class EntityResource {

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    @Operation(summary = "Service Handshake")
    public Response handshake() {
        return Answers.text(Answers.handshake("EntityRestService"));
    }

    @GET
    @Path("version")
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    @Operation(summary = "Service Version")
    public Response version() {
        return Answers.text(Answers.VERSION);
    }

    @PUT
    @Path("find")
    @Operation(hidden = true)
    public Response find() {
        throw NotServed.because(
                "This server does not search entities: list them, for example with GET"
                        + " /rest/serverengine/entity/jobsets.",
                "");
    }

    /**
     * A resource locator, so that it applies to all verbs: only this class answers for paths below
     * its own.
     */
    @Path("{service: (datasets|datarecords)(/.*)?}")
    public Object unservedService() {
        throw NotServed.because(
                "This server has no data sets: content sets are made of PDFs, without data records.",
                "");
    }
}
