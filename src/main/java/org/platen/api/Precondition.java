package org.platen.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

/**
 * The condition under which a request may change a resource (RFC 9110, section 13): {@code
 * If-Match} with the entity tag of the state that the client has seen, or {@code If-None-Match: *}
 * to create it only.
 */
public record Precondition(@Nullable String ifMatch, @Nullable String ifNoneMatch) {

    /** No condition. */
    public static final Precondition NONE = new Precondition(null, null);

    private static final String ANY = "*";

    public static Precondition of(HttpHeaders headers) {
        return new Precondition(
                headers.getHeaderString(HttpHeaders.IF_MATCH),
                headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
    }

    /** Returns whether the resource must exist already. */
    public boolean needsExisting() {
        return ifMatch != null;
    }

    /** Returns whether the resource must not exist yet. */
    public boolean needsAbsent() {
        return ifNoneMatch != null && ifNoneMatch.strip().equals(ANY);
    }

    /**
     * Requires that the condition holds.
     *
     * @param tag the current entity tag, in quotes; empty if the resource does not exist
     * @param name of the resource, for the message
     * @throws ProblemException 412 when it does not hold
     */
    public void require(Optional<String> tag, String name) {
        if (needsExisting() && tag.filter(this::matches).isEmpty()) {
            throw changed(
                    tag.map(
                                    current ->
                                            "It has changed since you read it: its ETag is "
                                                    + current
                                                    + ". Read it again, and repeat the change.")
                            .orElse("It does not exist, so no If-Match applies to it."),
                    name);
        }
        if (needsAbsent() && tag.isPresent()) {
            throw changed("It exists already. Leave out If-None-Match to replace it.", name);
        }
    }

    private boolean matches(String tag) {
        return ifMatch != null
                && Arrays.stream(ifMatch.split(","))
                        .map(String::strip)
                        .anyMatch(wanted -> wanted.equals(ANY) || wanted.equals(tag));
    }

    private static ProblemException changed(String message, String name) {
        return new ProblemException(Problem.of(ProblemCode.REQUEST_CHANGED, message, name));
    }
}
