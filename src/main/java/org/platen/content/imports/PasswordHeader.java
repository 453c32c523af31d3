package org.platen.content.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** The header with the password of a document, which is percent-encoded UTF-8. */
final class PasswordHeader {

    static final String NAME = "X-Platen-Document-Password";

    private PasswordHeader() {}

    /**
     * The password in a value of the header, if it has one.
     *
     * @throws ProblemException 400 when it is not percent-encoded
     */
    static Optional<String> decoded(@Nullable String value) {
        try {
            return Optional.ofNullable(value)
                    // A plus sign is literal, because the header is no form.
                    .map(text -> URLDecoder.decode(text.replace("+", "%2B"), UTF_8))
                    .filter(text -> !text.isEmpty());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.badRequest(
                            NAME
                                    + " must be percent-encoded UTF-8, in which a percent sign is"
                                    + " written as %25."));
        }
    }
}
