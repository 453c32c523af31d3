package org.platen.job.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.platen.contract.IdentifierList;
import org.platen.contract.NameValueList;
import org.platen.contract.NameValueLists;
import org.platen.http.BodyLimit;
import org.platen.http.EntityId;
import org.platen.job.Job;
import org.platen.job.JobContents;
import org.platen.job.JobDocument;
import org.platen.job.Level;
import org.platen.job.PartKind;

/** The Job Entity service. */
@Path("serverengine/entity/jobs")
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class JobsResource extends DescribedPartResource {

    @Inject JobContents contents;

    @Override
    PartKind<Job> part() {
        return PartKind.JOB;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    @Override
    @Operation(summary = "Service Handshake")
    public Response handshake() {
        return super.handshake();
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Get Job Segments for Job")
    @APIResponseSchema(IdentifierList.Numbers.class)
    public Response segments(@PathParam("id") EntityId id) {
        return children(id, Level.JOB_SEGMENTS);
    }

    /** Returns the Content Item Identifier List. Items of PDFs have no data record. */
    @GET
    @Path("{id}/contents")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Get Content Items for Job")
    @APIResponseSchema(IdentifierList.Items.class)
    public Response contents(@PathParam("id") EntityId id) {
        return items(contents.documents(parts.number(part(), id))).response();
    }

    static IdentifierList<JobDocument> items(Iterator<JobDocument> documents) {
        return new IdentifierList<>(documents, JobsResource::writeItems);
    }

    private static void writeItems(JsonGenerator json, JobDocument document) throws IOException {
        for (var content : document.contents()) {
            json.writeStartObject();
            json.writeNumberField("item", content.contentItemId());
            json.writeEndObject();
        }
    }

    @PUT
    @Path("properties")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(BodyLimit.STRUCTURES)
    @Operation(summary = "Update Multiple Job Properties")
    @RequestBodySchema(NameValueList[].class)
    @APIResponse(responseCode = "200", description = "The properties are replaced.")
    public Response describeAll(InputStream body) {
        try (var lists = NameValueLists.receive(body)) {
            parts.describeAll(part(), lists);
        }
        return Response.ok().build();
    }
}
