package org.platen.engine.write;

/** A document cannot come into a print file; the message says why, without naming either. */
public final class UnfitDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    private final boolean full;

    private UnfitDocumentException(String reason, boolean full) {
        super(reason);
        this.reason = reason;
        this.full = full;
    }

    UnfitDocumentException(String reason) {
        this(reason, false);
    }

    /** Nothing is wrong with the document, but the print file has no room for another one. */
    static UnfitDocumentException ofFullFile(String reason) {
        return new UnfitDocumentException(reason, true);
    }

    /** Whether the print file has no room for any other document. */
    public boolean isFileFull() {
        return full;
    }

    public String reason() {
        return reason;
    }
}
