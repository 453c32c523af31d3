package org.platen.operation.submission;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.platen.http.RequestFingerprint;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * An idempotency key, sent in the header {@code Idempotency-Key}. A client that did not receive an
 * answer sends its request again with the same key, and the request is not carried out twice.
 *
 * @param name the key, unique among the keys of the user
 * @param fingerprint of the path and body that were sent with the key
 */
public record SubmitKey(String user, String name, String fingerprint) {

    public static final String HEADER = RequestFingerprint.HEADER;

    private static final Pattern NAME = Pattern.compile("[!-~]{1,255}");

    /** Text in the form of a structured field (RFC 9651), which some clients send. */
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]+)\"");

    /** Returns the key of a request whose body has been read; empty when it has none. */
    public static Optional<SubmitKey> of(HttpHeaders headers, SecurityContext caller, UriInfo uri) {
        var sent = headers.getRequestHeaders().getOrDefault(HEADER, List.of());
        return sent.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SubmitKey(
                                caller.getUserPrincipal().getName(),
                                name(sent),
                                RequestFingerprint.ofRequest(uri)));
    }

    static String name(List<String> sent) {
        var quoted = QUOTED.matcher(sent.get(0).strip());
        var name = quoted.matches() ? quoted.group(1) : sent.get(0).strip();
        if (sent.size() > 1 || !NAME.matcher(name).matches()) {
            throw new ProblemException(
                    Problem.badRequest(
                            "The header "
                                    + HEADER
                                    + " must occur once and have 1 to 255 visible ASCII characters"
                                    + " without spaces.",
                            String.join(", ", sent)));
        }
        return name;
    }
}
