package org.platen.job.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.platen.contract.Answers;
import org.platen.contract.IdentifierList;
import org.platen.contract.RootList;
import org.platen.http.EntityId;
import org.platen.job.JobSet;
import org.platen.job.JobSets;
import org.platen.job.Level;
import org.platen.job.PartKind;

/** The Job Set Entity service. */
@Path("serverengine/entity/jobsets")
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class JobSetsResource extends DescribedPartResource {

    private static final String ROLE = "ROLE_DATA";

    @Inject JobSets jobSets;

    @Override
    PartKind<JobSet> part() {
        return PartKind.JOB_SET;
    }

    /** Returns the list, or the handshake, which is available to all roles. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @PermitAll
    @Operation(
            summary = "Get All Job Sets",
            description = "The handshake, if Accept names text/plain and not JSON.")
    @APIResponseSchema(IdentifierList.Numbers.class)
    public Response all(@Context HttpHeaders request, @Context SecurityContext caller) {
        if (RootList.isHandshake(request.getAcceptableMediaTypes())) {
            return handshake();
        }
        if (!caller.isUserInRole(ROLE)) {
            throw new ForbiddenException();
        }
        return IdentifierList.ofIds(jobSets::after).response();
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Get Jobs for Job Set")
    @APIResponseSchema(IdentifierList.Numbers.class)
    public Response jobs(@PathParam("id") EntityId id) {
        return children(id, Level.JOBS);
    }

    @POST
    @Path("{id}/delete")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Delete Job Set Entity")
    public Response delete(@PathParam("id") EntityId id) {
        jobSets.delete(id);
        return Answers.text(true);
    }
}
