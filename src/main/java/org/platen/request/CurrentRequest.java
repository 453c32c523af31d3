package org.platen.request;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** The request that the present thread works at. */
public final class CurrentRequest {

    private static final ThreadLocal<HttpServletRequest> OF_THREAD = new ThreadLocal<>();

    /** A request attribute: a {@link BooleanSupplier} that tells whether the client has gone. */
    private static final String CLIENT_GONE = "org.platen.request.clientGone";

    private CurrentRequest() {}

    /** The request; empty for a thread that works at none, such as a worker's. */
    public static Optional<HttpServletRequest> get() {
        return Optional.ofNullable(OF_THREAD.get());
    }

    /** Lets the web server tell whether the client of a request has gone. */
    public static void watch(ServletRequest request, BooleanSupplier clientGone) {
        request.setAttribute(CLIENT_GONE, clientGone);
    }

    /**
     * Tells whether the client has hung up, as far as that can be seen. False in a thread that
     * works at no request. Costs a call of the operating system.
     */
    public static boolean isClientGone() {
        return get().filter(CurrentRequest::isAbandoned).isPresent();
    }

    /**
     * Ends work for a client that {@linkplain #isClientGone has hung up}.
     *
     * @throws ProblemException that nobody will read, and that the log counts as a fault of the
     *     client
     */
    public static void requireClient() {
        if (isClientGone()) {
            throw new ProblemException(
                    Problem.badRequest(
                            "The client closed its connection before it had an answer: nothing of"
                                    + " this request is kept."));
        }
    }

    private static boolean isAbandoned(ServletRequest request) {
        return request.getAttribute(CLIENT_GONE) instanceof BooleanSupplier gone
                && gone.getAsBoolean();
    }

    static void begin(HttpServletRequest request) {
        OF_THREAD.set(request);
    }

    static void end() {
        OF_THREAD.remove();
    }
}
