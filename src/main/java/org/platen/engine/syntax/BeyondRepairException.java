package org.platen.engine.syntax;

/** Thrown when a file is unusable and repair would not help. */
public class BeyondRepairException extends MalformedPdfException {

    private static final long serialVersionUID = 1;

    public BeyondRepairException(String reason) {
        super(reason);
    }
}
