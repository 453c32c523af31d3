package org.platen.engine.write;

/** A document cannot come into a print file; the message says why, without naming either. */
public final class UnfitDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    private final boolean amongOthers;

    private UnfitDocumentException(String reason, boolean amongOthers) {
        super(reason);
        this.reason = reason;
        this.amongOthers = amongOthers;
    }

    /** It would not fit into any print file of this kind. */
    UnfitDocumentException(String reason) {
        this(reason, false);
    }

    /** It does not fit behind the documents that the print file has already. */
    static UnfitDocumentException amongOthers(String reason) {
        return new UnfitDocumentException(reason, true);
    }

    /** Whether the document would fit into another print file. */
    public boolean amongOthers() {
        return amongOthers;
    }

    public String reason() {
        return reason;
    }
}
