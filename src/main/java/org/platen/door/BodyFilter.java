package org.platen.door;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.platen.door.BodyPlaces.Sender;
import org.platen.problem.ErrorServlet;
import org.platen.problem.Problem;

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

    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    /** A request attribute: the {@link Outcome} of waiting. */
    private static final String OUTCOME = "org.platen.door.bodyPlace";

    /** The name of all callers while security is switched off. */
    private static final String ANYBODY = "anonymous";

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    private enum Outcome {
        PLACED,
        REFUSED
    }

    @Inject transient BodyPlaces places;

    @Inject transient ClientAddress addresses;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var outcome = (Outcome) request.getAttribute(OUTCOME);
        request.removeAttribute(OUTCOME);
        if (outcome == Outcome.REFUSED) {
            refuse(request, response);
        } else if (outcome == Outcome.PLACED) {
            read(request, response, chain);
        } else if (request.getDispatcherType() == DispatcherType.ASYNC || isRead(request)) {
            chain.doFilter(request, response);
        } else if (places.take(sender(request))) {
            read(request, response, chain);
        } else {
            await(request);
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var sender = sender(request);
        var placed = new PlacedBody(request, () -> places.release(sender));
        try {
            chain.doFilter(placed, response);
        } finally {
            placed.release();
        }
    }

    private Sender sender(HttpServletRequest request) {
        var address = addresses.of(request);
        var user = request.getUserPrincipal();
        boolean known = user != null && !user.getName().equals(ANYBODY);
        return new Sender(known ? "user " + user.getName() : address, address);
    }

    /** Whether there is no body, or all of it is here. */
    private static boolean isRead(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        if (length < 0) {
            return request.getHeader("Transfer-Encoding") == null
                    && (WITHOUT_BODY.contains(request.getMethod())
                            || request.getProtocol().startsWith("HTTP/1"));
        }
        // To look at what is available would ask a client for the body that expects to be asked.
        return length == 0
                || (request.getHeader("Expect") == null
                        && request.getInputStream().available() >= length);
    }

    private void await(HttpServletRequest request) {
        var sender = sender(request);
        var context = request.startAsync();
        context.setTimeout(MAX_WAIT.toMillis());
        Runnable whenPlaced = () -> place(context, sender);
        context.addListener(
                new GivingUp(
                        () -> {
                            if (places.giveUp(whenPlaced)) {
                                resume(context, Outcome.REFUSED);
                            }
                        }));
        if (!places.takeLater(sender, whenPlaced)) {
            resume(context, Outcome.REFUSED);
        }
    }

    private void place(AsyncContext context, Sender sender) {
        try {
            resume(context, Outcome.PLACED);
        } catch (IllegalStateException gone) {
            places.release(sender); // the client has gone
        }
    }

    private static void resume(AsyncContext context, Outcome outcome) {
        context.getRequest().setAttribute(OUTCOME, outcome);
        context.dispatch();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var message =
                "Too many requests of this user or from this address are sending their bodies: "
                        + BodyPlaces.MAX_BY_CALLER
                        + " of a user and "
                        + BodyPlaces.MAX_BY_ADDRESS
                        + " from an address are read at a time. Send fewer at once.";
        request.setAttribute(
                ErrorServlet.PROBLEM, new Problem(Problem.SERVICE_UNAVAILABLE, message, ""));
        response.setHeader("Retry-After", Long.toString(RETRY_AFTER.toSeconds()));
        response.sendError(Problem.SERVICE_UNAVAILABLE);
    }

    /** Acts when the time to wait is over. */
    private record GivingUp(Runnable action) implements AsyncListener {

        @Override
        public void onTimeout(AsyncEvent event) {
            action.run();
        }

        @Override
        public void onComplete(AsyncEvent event) {
            // nothing is left to be done
        }

        @Override
        public void onError(AsyncEvent event) {
            // the container answers
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // of whoever waits next, and that one's own affair
        }
    }
}
