package org.platen.problem;

/**
 * A failure as the client is told it: the JSON Error of {@code conventions.md}, section 4.
 *
 * @param status HTTP status
 * @param message which thing, why, and what to do. Names and ids of the client's go into the
 *     parameter: clients look for phrases in the message
 * @param parameter the id or name, as sent, of the resource that caused the failure; empty when
 *     nothing applies
 */
public record Problem(int status, String message, String parameter) {

    public static final int UNPROCESSABLE_CONTENT = 422;

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

    /** A fault of ours: the log has the whole of it. */
    public static Problem unexpected() {
        return failed("An internal fault. The server's log tells more.", "");
    }
}
