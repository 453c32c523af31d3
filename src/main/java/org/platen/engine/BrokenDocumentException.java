package org.platen.engine;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a document cannot be used. The message names the document, the page where there is
 * one, and the reason.
 */
public final class BrokenDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BrokenDocumentException(String label, String reason, @Nullable Throwable cause) {
        super(label + ": " + reason, cause);
    }

    public BrokenDocumentException(
            String label, int page, String reason, @Nullable Throwable cause) {
        super(label + ", page " + page + ": " + reason, cause);
    }
}
