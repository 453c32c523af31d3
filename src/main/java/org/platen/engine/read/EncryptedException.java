package org.platen.engine.read;

/** A document is encrypted, and cannot be read as it is. */
public final class EncryptedException extends MalformedPdfException {

    private static final long serialVersionUID = 1;

    public EncryptedException() {
        super("it is encrypted");
    }
}
