package org.platen.door;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.platen.problem.ErrorServlet;
import org.platen.problem.Problem;

/**
 * Refuses requests that must not be executed, and adds the headers that protect browsers to every
 * answer.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
        asyncSupported = true)
public class DoorFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final int MISDIRECTED = 421;

    @Inject transient SecurityHeaders headers;

    @Inject transient PublicUrl publicUrl;

    @Inject transient LocalCommand localCommand;

    @Inject transient CrossSite crossSite;

    @Inject transient Outcomes outcomes;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers.put(request, response);
        var refusal =
                request.getDispatcherType() == DispatcherType.REQUEST
                        ? refusal(request)
                        : Optional.<Problem>empty();
        if (refusal.isPresent()) {
            request.setAttribute(ErrorServlet.PROBLEM, refusal.get());
            response.sendError(refusal.get().status());
            outcomes.note(request, response);
        } else {
            outcomes.follow(request, response, chain);
        }
    }

    private Optional<Problem> refusal(HttpServletRequest request) {
        if (!publicUrl.isAllowedHost(request) && !localCommand.isSentBy(request)) {
            return Optional.of(
                    new Problem(
                            MISDIRECTED,
                            "This server does not serve this host name. Its host names are set by"
                                    + " platen.http.hosts.",
                            ""));
        }
        return crossSite.refusal(request);
    }
}
