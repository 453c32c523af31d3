package org.platen.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem on our own interface (RFC 9457).
 *
 * @param type the URI of the kind
 * @param title the same for all problems of the kind
 * @param detail the case: the thing, the reason, and what to do
 * @param instance the path of the request; null in the problem of an operation
 * @param parameter the id or name, as sent, of the resource that caused the failure; null when
 *     nothing applies
 * @param errors the places in the body that are wrong
 * @param retryable whether the same request may succeed later
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String code,
        @Nullable String parameter,
        List<BodyFault> errors,
        boolean retryable) {

    /** The media type of answers with a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * Returns the view of a problem.
     *
     * @param instance the path of the request that failed; null if none did
     */
    public static ProblemView of(Problem problem, @Nullable String instance) {
        var code = problem.code();
        return new ProblemView(
                code.type(),
                code.title(),
                problem.status(),
                problem.message(),
                instance,
                code.text(),
                problem.parameter(),
                problem.errors(),
                code.isRetryable());
    }

    /** Returns the problem without its case, for callers who may see no data. */
    public ProblemView withoutCase(String reason) {
        return new ProblemView(
                type, title, status, reason, instance, code, null, List.of(), retryable);
    }
}
