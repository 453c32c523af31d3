package org.platen.places;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.platen.problem.ErrorServlet;
import org.platen.problem.Problem;

/**
 * Lets requests wait for a place without a thread. A filter asks it: when the wait is over, the
 * request is dispatched to the filter again, with the outcome.
 */
public final class PlaceQueue {

    /** The outcome of a request for a place. */
    public enum Outcome {
        /** The request has a place, which the caller of this queue releases. */
        PLACED,
        /** The request has found no place. */
        REFUSED,
        /** The request will be dispatched again. */
        WAITING
    }

    private final Places places;

    /** A request attribute: the outcome of waiting. */
    private final String attribute;

    /**
     * @param name distinguishes this queue from others
     */
    public PlaceQueue(String name, Places places) {
        this.places = places;
        attribute = "org.platen.places." + name;
    }

    /**
     * Returns the outcome of a wait that has just ended, if there was one. Returns it only once.
     */
    public Optional<Outcome> takeOutcome(HttpServletRequest request) {
        var outcome = (Outcome) request.getAttribute(attribute);
        request.removeAttribute(attribute);
        return Optional.ofNullable(outcome);
    }

    /** Gives the request a place, or makes it wait for one. */
    public Outcome enter(HttpServletRequest request, Sender sender) {
        if (places.take(sender)) {
            return Outcome.PLACED;
        }
        var context = request.startAsync();
        context.setTimeout(Places.MAX_WAIT.toMillis());
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
        return Outcome.WAITING;
    }

    private void place(AsyncContext context, Sender sender) {
        try {
            resume(context, Outcome.PLACED);
        } catch (IllegalStateException gone) {
            places.release(sender); // the client has disconnected
        }
    }

    private void resume(AsyncContext context, Outcome outcome) {
        context.getRequest().setAttribute(attribute, outcome);
        context.dispatch();
    }

    public void release(Sender sender) {
        places.release(sender);
    }

    /** Answers a request that has found no place. */
    public static void refuse(
            HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException {
        request.setAttribute(
                ErrorServlet.PROBLEM, new Problem(Problem.SERVICE_UNAVAILABLE, reason, ""));
        response.setHeader("Retry-After", Long.toString(Places.RETRY_AFTER.toSeconds()));
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
            // nothing is left to do
        }

        @Override
        public void onError(AsyncEvent event) {
            // the container answers
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // another wait, with a listener of its own
        }
    }
}
