package org.platen.engine.syntax;

/** Thrown when the available bytes end within a value. There may be more of them. */
public final class EndOfBytesException extends MalformedPdfException {

    private static final long serialVersionUID = 1;

    EndOfBytesException(String reason) {
        super(reason);
    }
}
