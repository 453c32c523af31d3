package org.platen.contract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * The id of an entity as it stands in a path: what is no number is the id of nothing.
 *
 * @param asSent what an error names
 */
public record EntityId(String asSent) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    /** For JAX-RS, which makes path parameters by it. */
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

    /** The 404 that says that there is no such entity. */
    public ProblemException missing(String what) {
        return new ProblemException(Problem.missing(what, asSent));
    }
}
