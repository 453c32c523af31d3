package org.platen.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.platen.log.ContextLog;
import org.platen.problem.ErrorServlet;
import org.platen.problem.Problem;

/**
 * The log of requests that were refused or broke, limited by kind: a line for a fault of a client,
 * a trace for a fault of ours.
 */
@ApplicationScoped
class RequestLog {

    private static final System.Logger LOG = ContextLog.of(RequestLog.class);

    private static final int FIRST_ERROR = 400;

    private static final int FIRST_OF_SERVER = 500;

    private static final int MAX_MESSAGE = 500;

    @Inject ClientAddress addresses;

    @Inject InstantSource clock;

    private final ConcurrentMap<String, LimitedLog> logs = new ConcurrentHashMap<>();

    /**
     * Logs a request if it failed.
     *
     * @param status the status of its answer
     */
    void note(HttpServletRequest request, int status) {
        var fault = (Throwable) request.getAttribute(ErrorServlet.FAULT);
        var problem = (Problem) request.getAttribute(ErrorServlet.PROBLEM);
        if (fault != null) {
            of("faults by " + fault.getClass().getName()).log(line(request, status, null), fault);
        } else if (status >= FIRST_ERROR && (status < FIRST_OF_SERVER || problem != null)) {
            of("requests answered by " + status).log(line(request, status, problem));
        }
    }

    private LimitedLog of(String kind) {
        return logs.computeIfAbsent(kind, key -> new LimitedLog(LOG, key, clock));
    }

    private String line(HttpServletRequest request, int status, @Nullable Problem problem) {
        return status
                + " "
                + SafeText.of(request.getMethod())
                + " "
                + SafeText.of(path(request))
                + " from "
                + SafeText.of(addresses.of(request))
                + (problem == null ? "" : ": " + SafeText.of(problem.message(), MAX_MESSAGE));
    }

    /** Returns the requested path, not that of the error page. */
    private static String path(HttpServletRequest request) {
        var asked = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Objects.requireNonNullElseGet(
                asked, () -> Objects.requireNonNullElse(request.getRequestURI(), ""));
    }
}
