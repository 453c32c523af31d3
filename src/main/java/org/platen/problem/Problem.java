package org.platen.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the client is told it: the JSON Error of {@code conventions.md}, section 4.
 *
 * @param status HTTP status
 * @param message which thing, why, and what to do. Names and ids of the client's go into the
 *     parameter: clients look for phrases in the message
 * @param parameter the id or name, as sent, of the resource that caused the failure; empty when
 *     nothing applies
 * @param code what our own interface calls failures of this kind; null for none. The compatible
 *     interface has no codes
 */
public record Problem(
        int status, String message, String parameter, @JsonIgnore @Nullable String code) {

    public static final int CONFLICT = 409;

    public static final int CONTENT_TOO_LARGE = 413;

    public static final int UNPROCESSABLE_CONTENT = 422;

    public static final int TOO_MANY_REQUESTS = 429;

    public static final int SERVICE_UNAVAILABLE = 503;

    public static final int INSUFFICIENT_STORAGE = 507;

    private static final String QUOTA_EXCEEDED = "quota.exceeded";

    public Problem(int status, String message, String parameter) {
        this(status, message, parameter, null);
    }

    /**
     * A quota of the user is used up.
     *
     * @param status {@link #CONTENT_TOO_LARGE} for bytes, else {@link #TOO_MANY_REQUESTS}
     */
    public static Problem quotaExceeded(int status, String message) {
        return new Problem(status, message, "", QUOTA_EXCEEDED);
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
     * The form that clients know for a file or an entity that a method refers to and that does not
     * exist.
     */
    public static Problem missing(String what, Object parameter) {
        return notFound(
                "The specified " + what + " passed into this method refers to a missing resource.",
                parameter);
    }

    public static Problem failed(String message, String parameter) {
        return new Problem(500, message, parameter);
    }

    /**
     * The same for the compatible interface, which has no other status than 500 for what its
     * methods may be refused for besides faulty requests.
     */
    Problem compatible() {
        if (QUOTA_EXCEEDED.equals(code)) {
            return failed(message, parameter);
        }
        return switch (status) {
            case CONFLICT, TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE, INSUFFICIENT_STORAGE ->
                    failed(message, parameter);
            default -> this;
        };
    }

    /** A fault of ours: the log has the whole of it. */
    public static Problem unexpected() {
        return failed("An internal fault. The server's log tells more.", "");
    }
}
