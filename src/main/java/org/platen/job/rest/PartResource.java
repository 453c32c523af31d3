package org.platen.job.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import org.platen.contract.IdentifierList;
import org.platen.contract.NameValueList;
import org.platen.http.EntityId;
import org.platen.job.JobParts;
import org.platen.job.Level;
import org.platen.job.PartKind;
import org.platen.property.NameValue;

/** The methods that the entity services of all parts share (entities.md, sections 2 and 3). */
@RolesAllowed("ROLE_DATA")
public abstract class PartResource {

    @Inject JobParts parts;

    abstract PartKind<?> part();

    @GET
    @Path("version")
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    @Operation(summary = "Service Version")
    public Response version() {
        return Answers.text(Answers.VERSION);
    }

    @GET
    @Path("{id}/metadata")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Get Metadata Properties")
    public List<NameValue> metadata(@PathParam("id") EntityId id) {
        return parts.metadata(part(), id);
    }

    @PUT
    @Path("{id}/metadata")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Update Metadata Properties")
    public Response tag(@PathParam("id") EntityId id, NameValueList body) {
        parts.tag(part(), id, body.of(id));
        return Answers.text(true);
    }

    Response handshake() {
        return Answers.text(Answers.handshake(part().service()));
    }

    Response children(EntityId id, Level level) {
        long parent = parts.number(part(), id);
        return IdentifierList.ofIds(after -> parts.children(level, parent, after)).response();
    }
}
