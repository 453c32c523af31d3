package org.platen.http;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Adds the headers of {@link Cors} to answers, including errors such as 401. */
@WebFilter(
        urlPatterns = {"/rest/*", "/error"},
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
        asyncSupported = true)
public class CorsFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject transient Cors cors;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        cors.open(request, response);
        if (cors.isPreflight(request)) {
            cors.answerPreflight(response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
