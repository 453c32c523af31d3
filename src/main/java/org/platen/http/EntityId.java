package org.platen.http;

import java.util.Optional;
import java.util.regex.Pattern;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * The id of an entity in a path. Text that is no number is the id of no entity.
 *
 * @param asSent the text for error messages
 */
public record EntityId(String asSent) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    /** The factory method by which JAX-RS creates path parameters. */
    public static EntityId fromString(String text) {
        return new EntityId(text);
    }

    public static EntityId of(long number) {
        return new EntityId(Long.toString(number));
    }

    public Optional<Long> number() {
        return DIGITS.matcher(asSent).matches()
                ? Optional.of(Long.parseLong(asSent))
                : Optional.empty();
    }

    /** The 404 error for an entity that does not exist. */
    public ProblemException missing(String what) {
        return new ProblemException(Problem.missing(what, asSent));
    }
}
