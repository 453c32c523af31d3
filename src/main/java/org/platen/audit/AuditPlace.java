package org.platen.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** A place in the audit trail, where a page ends and the next one begins. */
record AuditPlace(Instant at, long id) {

    /** The place after all entries. It is far from the limits of database timestamps. */
    static final AuditPlace LAST =
            new AuditPlace(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

    /** Returns the place as an opaque text for clients. */
    String text() {
        var text = at + " " + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static AuditPlace ofText(String text) {
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int blank = decoded.indexOf(' ');
            return new AuditPlace(
                    Instant.parse(decoded.substring(0, Math.max(0, blank))),
                    Long.parseLong(decoded.substring(blank + 1)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ProblemException(
                    Problem.badRequest(
                            "The parameter after must be the value of next in the previous page.",
                            text),
                    e);
        }
    }
}
