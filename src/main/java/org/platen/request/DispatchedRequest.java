package org.platen.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * Executes requests that are dispatched again with the request scope of CDI. WildFly activates the
 * scope for such a request, Payara does not. Where it is active, nothing changes.
 */
@ApplicationScoped
class DispatchedRequest {

    @ActivateRequestContext
    void execute(FilterChain chain, ServletRequest request, ServletResponse response)
            throws IOException, ServletException {
        chain.doFilter(request, response);
    }
}
