package org.platen.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * A failure as reported to the client: the JSON Error of {@code conventions.md}, section 4.
 *
 * @param status HTTP status
 * @param message names the thing, the reason, and what to do. Names and ids that the client chose
 *     belong into the parameter, because clients search for phrases in the message
 * @param parameter the id or name, as sent, of the resource that caused the failure; empty when
 *     nothing applies
 * @param code the kind of this failure on our own interface. The compatible interface has no codes
 * @param errors the places in the body that are wrong, as our own interface lists them
 */
public record Problem(
        int status,
        String message,
        String parameter,
        @JsonIgnore ProblemCode code,
        @JsonIgnore List<BodyFault> errors) {

    public static final int CONFLICT = 409;

    private static final int GONE = 410;

    public static final int CONTENT_TOO_LARGE = 413;

    public static final int UNPROCESSABLE_CONTENT = 422;

    public static final int TOO_MANY_REQUESTS = 429;

    public static final int SERVICE_UNAVAILABLE = 503;

    public static final int INSUFFICIENT_STORAGE = 507;

    public Problem {
        errors = List.copyOf(errors);
    }

    /** Creates a problem of the kind that its status stands for. */
    public Problem(int status, String message, String parameter) {
        this(status, message, parameter, ProblemCode.ofStatus(status), List.of());
    }

    /** Creates a problem of a kind, with the status of that kind. */
    public static Problem of(ProblemCode code, String message, Object parameter) {
        return new Problem(code.status(), message, parameter.toString(), code, List.of());
    }

    /** Returns the same problem as one of another kind. */
    public Problem as(ProblemCode other) {
        return new Problem(status, message, parameter, other, errors);
    }

    /** Returns the same problem with the places in the body that are wrong. */
    public Problem at(List<BodyFault> places) {
        return new Problem(status, message, parameter, code, places);
    }

    /**
     * A problem for an exhausted quota of a user.
     *
     * @param status {@link #CONTENT_TOO_LARGE} for bytes, else {@link #TOO_MANY_REQUESTS}
     */
    public static Problem quotaExceeded(int status, String message) {
        return new Problem(status, message, "").as(ProblemCode.QUOTA_EXCEEDED);
    }

    public static Problem badRequest(String message) {
        return new Problem(400, message, "");
    }

    public static Problem badRequest(String message, String parameter) {
        return new Problem(400, message, parameter);
    }

    public static Problem notFound(String message, Object parameter) {
        return new Problem(404, message, parameter.toString());
    }

    /**
     * A problem, in the form that clients know, for a missing file or entity to which a method
     * refers.
     */
    public static Problem missing(String what, Object parameter) {
        return notFound(
                "The specified " + what + " passed into this method refers to a missing resource.",
                parameter);
    }

    /**
     * A problem for a file that is known, but whose bytes are missing in the file store.
     *
     * @param parameter the id or name of the file
     */
    public static Problem gone(Object parameter) {
        return of(
                ProblemCode.OUTPUT_GONE,
                "The bytes of this file are gone: they were removed from the server's data folder,"
                        + " or are missing in what was restored from a backup. Restore the data"
                        + " folder, or create the file again.",
                parameter);
    }

    public static Problem failed(String message, String parameter) {
        return new Problem(500, message, parameter);
    }

    /**
     * Converts the problem for the compatible interface. Besides faulty requests, its methods can
     * refuse only with status 500.
     */
    Problem compatible() {
        if (code == ProblemCode.QUOTA_EXCEEDED) {
            return failed(message, parameter);
        }
        return switch (status) {
            case CONFLICT, GONE, TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE, INSUFFICIENT_STORAGE ->
                    failed(message, parameter);
            default -> this;
        };
    }

    /** A problem for an internal error, whose details are in the log. */
    public static Problem unexpected() {
        return failed("An internal error occurred. See the server log.", "");
    }
}
