package org.platen.idempotency;

import java.util.List;
import java.util.regex.Pattern;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

/**
 * The value of the header {@code Idempotency-Key}.
 *
 * @param name the key, unique among the keys of the user
 */
public record IdempotencyKey(String user, String name) {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern NAME = Pattern.compile("[!-~]{1,255}");

    /** Text in the form of a structured field (RFC 9651), which some clients send. */
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]+)\"");

    /**
     * Returns the key in the values of the header.
     *
     * @throws ProblemException 400 when it is malformed
     */
    public static String name(List<String> sent) {
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

    /** A problem for a key that was used for another request. */
    public static Problem conflict(String name) {
        return Problem.of(
                ProblemCode.REQUEST_CONFLICT,
                "This "
                        + HEADER
                        + " was already used for a different request. Use a new key for each new"
                        + " request.",
                name);
    }

    /** The text that identifies the key among those of all users; a name has no spaces. */
    String id() {
        return user + " " + name;
    }
}
