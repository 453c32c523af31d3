package org.platen.problem;

import java.util.Arrays;

/**
 * The kinds of failures on our own interface. A program decides by the code, a person reads the
 * detail of the case.
 *
 * <p>Of several kinds with one status, the first stands for failures that name no other.
 */
public enum ProblemCode {
    REQUEST_INVALID("request.invalid", 400, "The request is invalid"),
    PRESET_INVALID("preset.invalid", 400, "The output preset is invalid"),
    DELIVERY_FOLDER("delivery.folder", 400, "Nothing can be delivered to the folder"),
    REQUEST_UNAUTHORIZED("request.unauthorized", 401, "The call needs valid credentials"),
    REQUEST_FORBIDDEN("request.forbidden", 403, "The user may not make this call"),
    REQUEST_CSRF("request.csrf", 403, "The call comes from a page on another site"),
    REQUEST_NOT_FOUND("request.not-found", 404, "The resource does not exist"),
    REQUEST_METHOD("request.method", 405, "The resource does not support the method"),
    REQUEST_NOT_ACCEPTABLE("request.not-acceptable", 406, "No acceptable form of the answer"),
    REQUEST_CONFLICT("request.conflict", 409, "The request conflicts with an earlier one"),
    REQUEST_STATE("request.state", 409, "The state of the resource does not allow the call"),
    CONTENT_MISSING("content.missing", 409, "Content that is needed has been deleted"),
    OUTPUT_GONE("output.gone", 410, "The bytes of the file are gone"),
    REQUEST_CHANGED("request.changed", 412, "The resource has changed meanwhile"),
    REQUEST_TOO_LARGE("request.too-large", 413, "The request is too large"),
    REQUEST_MEDIA_TYPE("request.media-type", 415, "The media type of the body is not supported"),
    REQUEST_RANGE("request.range", 416, "The range is outside the file"),
    REQUEST_HOST("request.host", 421, "The server does not serve this host name"),
    CONTENT_INVALID("content.invalid", 422, "The content cannot be processed"),
    REQUEST_TOO_MANY("request.too-many", 429, "Too many requests", true),
    QUOTA_EXCEEDED("quota.exceeded", 429, "The quota of the user is exhausted", true),
    QUEUE_FULL("queue.full", 429, "The queue is full", true),
    INTERNAL("internal", 500, "An internal error occurred"),
    DOCUMENT_BROKEN("document.broken", 500, "A document cannot be used"),
    DOCUMENT_TIMEOUT("document.timeout", 500, "A document takes too long"),
    DOCUMENT_MEMORY("document.memory", 500, "A document needs too much memory"),
    DELIVERY_UNREACHABLE("delivery.unreachable", 500, "The delivery folder is unreachable", true),
    DELIVERY_EXISTS("delivery.exists", 500, "Other files have the names of the files"),
    DATABASE_UNREACHABLE("database.unreachable", 500, "The database is unreachable", true),
    NODE_LOST("node.lost", 500, "The server stopped unexpectedly", true),
    OPERATION_TIMEOUT("operation.timeout", 500, "The operation took too long"),
    REQUEST_BUSY("request.busy", 503, "The server is busy", true),
    DISK_FULL("disk.full", 507, "The disk of the server is full", true);

    private static final String TYPE = "urn:platen:problem:";

    private static final int SERVER_ERROR = 500;

    private final String text;

    private final int status;

    private final String title;

    private final boolean retryable;

    ProblemCode(String text, int status, String title) {
        this(text, status, title, false);
    }

    ProblemCode(String text, int status, String title, boolean retryable) {
        this.text = text;
        this.status = status;
        this.title = title;
        this.retryable = retryable;
    }

    /** Returns the code of failures with this status that name no code. */
    static ProblemCode ofStatus(int status) {
        return Arrays.stream(values())
                .filter(code -> code.status == status)
                .findFirst()
                .orElse(status < SERVER_ERROR ? REQUEST_INVALID : INTERNAL);
    }

    /** Returns the code with this text; {@link #INTERNAL} for the text of none. */
    public static ProblemCode ofText(String text) {
        return Arrays.stream(values())
                .filter(code -> code.text.equals(text))
                .findFirst()
                .orElse(INTERNAL);
    }

    /** The code as clients see it. */
    public String text() {
        return text;
    }

    /** The URI of the kind (RFC 9457, section 3.1.1). */
    public String type() {
        return TYPE + text;
    }

    /** The HTTP status, unless a problem has one of its own. */
    public int status() {
        return status;
    }

    /** The same short sentence for all problems of the kind. */
    public String title() {
        return title;
    }

    /** Returns whether the same request may succeed later. */
    public boolean isRetryable() {
        return retryable;
    }
}
