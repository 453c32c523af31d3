package org.platen.engine.read;

/** A file cannot be used as it is, and nothing is gained by repairing it. */
public class BeyondRepairException extends MalformedPdfException {

    private static final long serialVersionUID = 1;

    public BeyondRepairException(String reason) {
        super(reason);
    }
}
