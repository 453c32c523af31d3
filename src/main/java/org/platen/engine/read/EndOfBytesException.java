package org.platen.engine.read;

/** Thrown when the available bytes end within a value. There may be more of them. */
final class EndOfBytesException extends MalformedPdfException {

    private static final long serialVersionUID = 1;

    EndOfBytesException(String reason) {
        super(reason);
    }
}
