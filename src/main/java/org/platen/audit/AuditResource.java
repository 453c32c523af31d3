package org.platen.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.platen.api.Paged;

/** The audit trail, for administrators: JSON page by page, or all of it as CSV. */
@Path("platen/v1/audit")
@RolesAllowed("ROLE_ADMIN")
@RequestScoped
public class AuditResource {

    private static final String CSV = "text/csv";

    @Inject AuditEntries entries;

    @Inject RefusalAudit refusals;

    @Context HttpHeaders headers;

    /**
     * Some entries, the newest first.
     *
     * @param next where the next page begins: its {@code after}; null if this is the last one
     */
    public record Page(List<AuditView> items, @Nullable String next) implements Paged {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "listAudit",
            summary = "Lists the audit trail, the newest entries first")
    @APIResponseSchema(Page.class)
    public Response newest(@BeanParam AuditParameters sent) {
        int limit = AuditQuery.limit(sent.limit);
        var query = AuditQuery.of(sent);
        // So that the list includes the requests that this node has just refused.
        refusals.writeAll();
        return wantsCsv() ? csv(query) : page(query, limit);
    }

    private boolean wantsCsv() {
        return headers.getAcceptableMediaTypes().stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .filter(type -> type.equals(CSV) || type.equals(MediaType.APPLICATION_JSON))
                .findFirst()
                .filter(CSV::equals)
                .isPresent();
    }

    private Response page(AuditQuery query, int limit) {
        var found = entries.newest(query, limit);
        var next = found.size() < limit ? null : found.get(limit - 1).place().text();
        var items = found.stream().map(AuditView::of).toList();
        return Response.ok(new Page(items, next), MediaType.APPLICATION_JSON_TYPE).build();
    }

    private Response csv(AuditQuery query) {
        return Response.ok(new AuditCsv(new AuditPages(entries, query)), CSV)
                .header("Content-Disposition", "attachment; filename=audit.csv")
                .build();
    }
}
