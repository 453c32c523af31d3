package org.platen.request;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.platen.log.LogContext;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** The request that the present thread works at. */
public final class CurrentRequest {

    private static final ThreadLocal<HttpServletRequest> OF_THREAD = new ThreadLocal<>();

    /**
     * A request attribute: a {@link BooleanSupplier} that returns whether the client has
     * disconnected.
     */
    private static final String CLIENT_GONE = "org.platen.request.clientGone";

    private CurrentRequest() {}

    /** Returns the request; empty for a thread that executes none, such as a worker. */
    public static Optional<HttpServletRequest> get() {
        return Optional.ofNullable(OF_THREAD.get());
    }

    /**
     * Sets the check with which the web server determines whether the client of a request has
     * disconnected.
     */
    public static void watch(ServletRequest request, BooleanSupplier clientGone) {
        request.setAttribute(CLIENT_GONE, clientGone);
    }

    /**
     * Returns whether the client is known to have disconnected. False in a thread that executes no
     * request. Costs a system call.
     */
    public static boolean isClientGone() {
        return get().filter(CurrentRequest::isAbandoned).isPresent();
    }

    /**
     * Ends work for a client that {@linkplain #isClientGone has disconnected}.
     *
     * @throws ProblemException when the client has disconnected; it is logged as an error of the
     *     client
     */
    public static void requireClient() {
        if (isClientGone()) {
            throw new ProblemException(
                    Problem.badRequest(
                            "The client closed its connection before the answer was sent:"
                                    + " nothing of this request was stored."));
        }
    }

    private static boolean isAbandoned(ServletRequest request) {
        return request.getAttribute(CLIENT_GONE) instanceof BooleanSupplier gone
                && gone.getAsBoolean();
    }

    static void begin(HttpServletRequest request) {
        OF_THREAD.set(request);
        new LogContext("", userOf(request)).begin();
    }

    /** Returns the name of the user; empty if there is none. */
    private static String userOf(HttpServletRequest request) {
        var user = request.getUserPrincipal();
        return user == null ? "" : user.getName();
    }

    static void end() {
        OF_THREAD.remove();
        LogContext.end();
    }
}
