package org.platen.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.platen.audit.Actor;
import org.platen.audit.RefusalAudit;
import org.platen.log.LogContext;
import org.platen.problem.ConnectionLostException;
import org.platen.problem.ErrorServlet;

/**
 * Observes the end of each request, including asynchronous ones. This is the only place where
 * faults are logged.
 */
@ApplicationScoped
class Outcomes {

    private static final String NOTED = "org.platen.door.noted";

    @Inject RequestLog log;

    @Inject RefusalAudit refusals;

    @Inject ClientAddress addresses;

    @Inject Event<RequestEnded> ended;

    /** Executes a request, and logs it if it fails. */
    void follow(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            fail(request, response, e);
        } finally {
            noteEnd(request, response);
        }
    }

    /**
     * Handles exceptions that no mapper handled. Otherwise the container would log them without a
     * limit.
     */
    private static void fail(
            HttpServletRequest request, HttpServletResponse response, Exception fault)
            throws IOException {
        if (!ConnectionLostException.isIn(fault)) {
            request.setAttribute(ErrorServlet.FAULT, fault);
        }
        if (response.isCommitted()) {
            // The container must abort the answer, so that the client does not take it for a
            // complete one.
            throw new ConnectionLostException(new IOException(fault));
        }
        response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    private void noteEnd(HttpServletRequest request, HttpServletResponse response) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new End(request, response));
        } else {
            note(request, response);
        }
    }

    /** Logs a completed request, once. */
    void note(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(NOTED) == null) {
            request.setAttribute(NOTED, true);
            int status = status(request, response);
            // The end of an asynchronous answer comes in a thread that serves no request.
            new LogContext("", userOf(request)).run(() -> log.note(request, status));
            refusals.count(actor(request), request.getUserPrincipal() != null, status);
            ended.fire(new RequestEnded(request, status));
        }
    }

    private static String userOf(HttpServletRequest request) {
        var user = request.getUserPrincipal();
        return user == null ? "" : user.getName();
    }

    /** Some requests are refused before their sender has been authenticated. */
    private Actor actor(HttpServletRequest request) {
        return Actor.of(request).orElseGet(() -> new Actor("", Actor.NONE, addresses.of(request)));
    }

    private static int status(HttpServletRequest request, HttpServletResponse response) {
        var dispatched = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return dispatched == null ? response.getStatus() : dispatched;
    }

    /** The end of an asynchronous answer. */
    private final class End implements AsyncListener {

        private final HttpServletRequest request;

        private final HttpServletResponse response;

        End(HttpServletRequest request, HttpServletResponse response) {
            this.request = request;
            this.response = response;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            note(request, response);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            note(request, response);
        }

        @Override
        public void onError(AsyncEvent event) {
            note(request, response);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
