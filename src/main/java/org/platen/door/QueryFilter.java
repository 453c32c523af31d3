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
import java.util.Set;
import org.platen.http.MonitorPaths;
import org.platen.places.PlaceQueue;
import org.platen.places.Places;

/**
 * Limits the number of queries of one caller that are executed at the same time: long lists, pages
 * of them, reports. Further queries wait without a thread. They are refused after 30 seconds, or if
 * too many wait. A query keeps its place until its answer is complete, not until the client has
 * read it.
 */
@WebFilter(
        urlPatterns = "/rest/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC},
        asyncSupported = true)
public class QueryFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    /** The number of callers that can use all their places before further callers have to wait. */
    private static final int CALLERS = 4;

    private static final int MAX_WAITING = 1_000;

    private static final Set<String> QUERIES = Set.of("GET", "HEAD");

    @Inject transient Senders senders;

    @Inject transient DoorSettings settings;

    @SuppressWarnings("NullAway.Init") // needs the settings
    private transient PlaceQueue queue;

    @Override
    public void init() {
        int all = CALLERS * settings.queries();
        queue =
                new PlaceQueue(
                        "query",
                        new Places(new Places.Limits(all, settings.queries(), all, MAX_WAITING)));
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isQuery(request)) {
            chain.doFilter(request, response);
            return;
        }
        var outcome = queue.takeOutcome(request);
        switch (outcome.orElseGet(() -> queue.enter(request, senders.of(request)))) {
            case PLACED -> execute(request, response, chain);
            case REFUSED -> PlaceQueue.refuse(request, response, refusal());
            case WAITING -> {}
        }
    }

    private static boolean isQuery(HttpServletRequest request) {
        return QUERIES.contains(request.getMethod())
                && !MonitorPaths.isMonitored(request.getRequestURI());
    }

    private void execute(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var sender = senders.of(request);
        try {
            chain.doFilter(request, response);
        } finally {
            queue.release(sender);
        }
    }

    private String refusal() {
        return "Too many read calls of this user are waiting: at most "
                + settings.queries()
                + " are executed at the same time ("
                + DoorSettings.QUERIES_KEY
                + "). Send fewer calls concurrently, and repeat this one after"
                + " the time in Retry-After.";
    }
}
