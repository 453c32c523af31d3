package org.platen.job.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.platen.contract.Answers;
import org.platen.contract.NameValueList;
import org.platen.http.EntityId;
import org.platen.job.DescribedPart;
import org.platen.job.PartKind;
import org.platen.property.NameValue;

/** The entity services of parts that have properties. */
@RolesAllowed("ROLE_DATA")
public abstract class DescribedPartResource extends PartResource {

    @Override
    abstract PartKind<? extends DescribedPart> part();

    @GET
    @Path("{id}/properties")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Get Properties")
    public List<NameValue> properties(@PathParam("id") EntityId id) {
        return parts.properties(part(), id);
    }

    @PUT
    @Path("{id}/properties")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Update Properties")
    public Response describe(@PathParam("id") EntityId id, NameValueList body) {
        parts.describe(part(), id, body.of(id));
        return Answers.text(true);
    }
}
