package org.platen.engine.syntax;

import org.platen.engine.Limits;

/**
 * Thrown when a file violates ISO 32000 or exceeds the {@link Limits}. Has no stack trace, because
 * damaged files are ordinary input.
 */
public class MalformedPdfException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    public MalformedPdfException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** The fault, as part of a sentence. */
    public String reason() {
        return reason;
    }
}
