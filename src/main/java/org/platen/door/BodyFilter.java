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
import org.platen.places.PlaceQueue;
import org.platen.places.Places;
import org.platen.settings.HttpSettings;

/**
 * Lets a request have its body read when there is a place for it. Until then the request waits
 * without a thread, its body unread; after 30 seconds it is refused. A short body that has arrived
 * already needs no place.
 */
@WebFilter(
        urlPatterns = "/rest/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC},
        asyncSupported = true)
public class BodyFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final int MAX_BY_CALLER = 16;

    private static final int MAX_BY_ADDRESS = 32;

    private static final int MAX_WAITING = 1_000;

    private static final String REFUSAL =
            "Too many requests from this user or this address are sending their bodies: at most "
                    + MAX_BY_CALLER
                    + " per user and "
                    + MAX_BY_ADDRESS
                    + " per address are read at the same time. Send fewer requests concurrently.";

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    @Inject transient Senders senders;

    @Inject transient HttpSettings settings;

    @SuppressWarnings("NullAway.Init") // needs the settings
    private transient PlaceQueue queue;

    @Override
    public void init() {
        // The other half of the threads is for requests without a body.
        int places = Math.max(1, settings.threads() / 2);
        queue =
                new PlaceQueue(
                        "body",
                        new Places(
                                new Places.Limits(
                                        places, MAX_BY_CALLER, MAX_BY_ADDRESS, MAX_WAITING)));
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var outcome = queue.takeOutcome(request);
        if (outcome.isEmpty() && (isDispatchedAgain(request) || isRead(request))) {
            chain.doFilter(request, response);
            return;
        }
        switch (outcome.orElseGet(() -> queue.enter(request, senders.of(request)))) {
            case PLACED -> read(request, response, chain);
            case REFUSED -> PlaceQueue.refuse(request, response, REFUSAL);
            case WAITING -> {}
        }
    }

    private static boolean isDispatchedAgain(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ASYNC;
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var sender = senders.of(request);
        var placed = new PlacedBody(request, () -> queue.release(sender));
        try {
            chain.doFilter(placed, response);
        } finally {
            placed.release();
        }
    }

    /** Returns whether there is no body, or all of it has arrived. */
    private static boolean isRead(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        if (length < 0) {
            return request.getHeader("Transfer-Encoding") == null
                    && (WITHOUT_BODY.contains(request.getMethod())
                            || request.getProtocol().startsWith("HTTP/1"));
        }
        // available() would send 100 Continue to a client that waits for it before it sends the
        // body.
        return length == 0
                || (request.getHeader("Expect") == null
                        && request.getInputStream().available() >= length);
    }
}
