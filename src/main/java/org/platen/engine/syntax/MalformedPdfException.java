package org.platen.engine.syntax;

/**
 * Thrown when a file violates ISO 32000 or exceeds a limit on its size or effort. Has no stack
 * trace, because damaged files are ordinary input.
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
