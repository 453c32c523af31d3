package org.platen.engine.write;

/** A document cannot come into a print file; the message says why, without naming either. */
public final class UnfitDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    UnfitDocumentException(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
