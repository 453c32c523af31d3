package org.platen.outputcreation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.platen.operation.Operations;
import org.platen.operation.status.OperationView;

/**
 * Creates the 202 answer of our own interface to an accepted operation, with its location and
 * state.
 */
@ApplicationScoped
class Accepted {

    @Inject Operations operations;

    Response response(UriInfo uri, Acceptance acceptance) {
        var id = acceptance.id();
        var location =
                uri.getBaseUriBuilder().path(SubmissionResource.class).path(id.value()).build();
        var response = Response.accepted(OperationView.of(operations.get(id))).location(location);
        return acceptance.isReplay()
                ? response.header("Idempotency-Replayed", true).build()
                : response.build();
    }
}
