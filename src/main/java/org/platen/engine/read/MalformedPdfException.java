package org.platen.engine.read;

/**
 * A file is not what ISO 32000 asks for, or more than the {@link Limits} allow. Carries no stack
 * trace: damaged files are ordinary input.
 */
public class MalformedPdfException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    public MalformedPdfException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** What is wrong, as part of a sentence. */
    public String reason() {
        return reason;
    }
}
