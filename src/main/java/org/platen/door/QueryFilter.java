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
import org.platen.settings.Settings;

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

    private static final String KEY = "platen.http.queries";

    private static final int MIN_DEFAULT = 4;

    /** The number of callers that can use all their places before further callers have to wait. */
    private static final int CALLERS = 4;

    private static final int MAX_WAITING = 1_000;

    private static final Set<String> QUERIES = Set.of("GET", "HEAD");

    private final int byCaller =
            Settings.whole(
                    KEY, Math.max(MIN_DEFAULT, 2 * Runtime.getRuntime().availableProcessors()));

    private final transient PlaceQueue queue = new PlaceQueue("query", places(byCaller));

    @Inject transient Senders senders;

    private static Places places(int byCaller) {
        if (byCaller < 1) {
            throw new IllegalArgumentException(KEY + " must be at least 1, but is " + byCaller);
        }
        int all = CALLERS * byCaller;
        return new Places(new Places.Limits(all, byCaller, all, MAX_WAITING));
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
                + byCaller
                + " are executed at the same time ("
                + KEY
                + "). Send fewer calls concurrently, and repeat this one after"
                + " the time in Retry-After.";
    }
}
