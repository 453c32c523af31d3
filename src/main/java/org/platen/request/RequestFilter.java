package org.platen.request;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ties each request to the thread that works at it: see {@link CurrentRequest}. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC},
        asyncSupported = true)
public class RequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject private transient DispatchedRequest dispatched;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CurrentRequest.begin(request);
        try {
            if (request.getDispatcherType() == DispatcherType.ASYNC) {
                dispatched.execute(chain, request, response);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            CurrentRequest.end();
        }
    }
}
