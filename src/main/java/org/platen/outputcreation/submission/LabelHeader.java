package org.platen.outputcreation.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** The header in which a client gives an operation a label, percent-encoded. */
final class LabelHeader {

    static final String NAME = "X-Platen-Label";

    static final String DESCRIPTION =
            "A label for the operation, percent-encoded; the list of operations can be searched"
                    + " for it.";

    /** The labels that are allowed, in a body too. */
    static final String LABELS = "\\P{Cntrl}{1,200}";

    private static final Pattern LABEL = Pattern.compile(LABELS);

    private LabelHeader() {}

    /**
     * Returns the label of a request.
     *
     * @param inBody the label in its body, which has precedence
     */
    static @Nullable String label(@Nullable String inBody, HttpHeaders headers) {
        return inBody == null
                ? Optional.ofNullable(headers.getHeaderString(NAME))
                        .map(LabelHeader::checked)
                        .orElse(null)
                : inBody;
    }

    private static String checked(String sent) {
        return Optional.of(decoded(sent))
                .filter(text -> LABEL.matcher(text).matches())
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.badRequest(
                                                NAME
                                                        + " must have 1 to 200 characters, without"
                                                        + " control characters.",
                                                sent)));
    }

    private static String decoded(String sent) {
        try {
            // A plus sign is literal, because the header is no form.
            return URLDecoder.decode(sent.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.badRequest(
                            NAME
                                    + " must be percent-encoded UTF-8, in which a percent sign is"
                                    + " written as %25.",
                            sent),
                    e);
        }
    }
}
