package org.platen.operation.status;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** A place in a list of operations, which is ordered by submission. */
record PageToken(Instant at, String id) {

    /** The place before all operations. It is far from the limits of database timestamps. */
    static final PageToken FIRST = new PageToken(Instant.EPOCH, "");

    /** The place after all operations. */
    static final PageToken LAST = new PageToken(Instant.parse("9999-01-01T00:00:00Z"), "");

    /** The place as an opaque text for clients. */
    String text() {
        var text = at + " " + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static PageToken ofText(String text) {
        try {
            var parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                            .split(" ", 2);
            return new PageToken(Instant.parse(parts[0]), parts[1]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new ProblemException(
                    Problem.badRequest(
                            "The parameter after must be the value of next in the previous page.",
                            text),
                    e);
        }
    }
}
