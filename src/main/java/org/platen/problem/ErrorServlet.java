package org.platen.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes the body of errors that arise before JAX-RS is reached, in particular 401. The error pages
 * of {@code web.xml} refer to it.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    /** The request attribute with the problem for which a filter refuses a request. */
    public static final String PROBLEM = "org.platen.problem";

    /** The request attribute with an unexpected exception, for the log. */
    public static final String FAULT = "org.platen.fault";

    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        var path = path(request);
        if (isRoot(path, request)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        var answer = ProblemResponse.of(problem(request), path);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setContentType(answer.contentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String path(HttpServletRequest request) {
        var path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path == null ? "" : path;
    }

    /** Web servers refuse to list the root of an application, although nothing is there. */
    private static boolean isRoot(String path, HttpServletRequest request) {
        return path.equals("/") && request.getAttribute(PROBLEM) == null;
    }

    private static Problem problem(HttpServletRequest request) {
        var told = (Problem) request.getAttribute(PROBLEM);
        if (told == null && isRoot(path(request), request)) {
            return Problem.notFound(
                    "There is no page here. The calls of this server begin with /rest/.", "");
        }
        return told == null
                ? plain((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                : told;
    }

    private static Problem plain(@Nullable Integer code) {
        int status = code == null ? 404 : code;
        return new Problem(status, message(status), "");
    }

    private static String message(int status) {
        return switch (status) {
            case 400 -> "The URI, a header or the body of the request is malformed.";
            case 401 -> "This call needs valid credentials: HTTP Basic or auth_token.";
            case 403 -> "The role of this user does not allow this call.";
            case 404 -> "There is nothing at this URI.";
            case 405 -> "This URI does not support this method.";
            default ->
                    status < 500
                            ? "The request cannot be answered; see the status for the reason."
                            : Problem.unexpected().message();
        };
    }
}
