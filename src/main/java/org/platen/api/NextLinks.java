package org.platen.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Adds the link to the next page (RFC 8288) to every answer that is {@link Paged}. */
@Provider
public class NextLinks implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged page && page.next() != null) {
            var next =
                    request.getUriInfo()
                            .getRequestUriBuilder()
                            .replaceQueryParam("after", page.next())
                            .build();
            response.getHeaders().add("Link", "<" + next + ">; rel=\"next\"");
        }
    }
}
