package org.platen.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Answers calls to the services of the contract that this server does not offer with 501, because a
 * 404 would suggest a misspelt path.
 */
@Path("serverengine")
@RequestScoped
public class UnservedResource {

    private static final String SERVICES =
            "workflow/contentcreation|workflow/print" + "|workflow/rasterize|converter|statistics";

    private static final String ANY = "{service: (" + SERVICES + ")(/.*)?}";

    @GET
    @Path(ANY)
    @PermitAll
    public Object get(@PathParam("service") String path) {
        throw unserved();
    }

    @POST
    @Path(ANY)
    @PermitAll
    public Object post(@PathParam("service") String path) {
        throw unserved();
    }

    @PUT
    @Path(ANY)
    @PermitAll
    public Object put(@PathParam("service") String path) {
        throw unserved();
    }

    private static ProblemException unserved() {
        return new ProblemException(
                new Problem(
                        501, "This method is documented, but not implemented by this server.", ""));
    }
}
