package org.platen.audit;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The parameters of a query for entries, as sent. */
public class AuditParameters {

    @QueryParam("user")
    @Nullable String user;

    @QueryParam("action")
    @Nullable String action;

    @QueryParam("from")
    @Nullable String from;

    @QueryParam("to")
    @Nullable String to;

    @QueryParam("after")
    @Nullable String after;

    @QueryParam("limit")
    @Nullable String limit;
}
