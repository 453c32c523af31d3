package org.platen.engine.write;

/**
 * Thrown when a document cannot be part of a print file. The message gives the reason without
 * naming either.
 */
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

    /**
     * An exception for a print file that has no room for another document. The document is not at
     * fault.
     */
    static UnfitDocumentException ofFullFile(String reason) {
        return new UnfitDocumentException(reason, true);
    }

    /** Returns whether the print file has no room for any other document. */
    public boolean isFileFull() {
        return full;
    }

    public String reason() {
        return reason;
    }
}
