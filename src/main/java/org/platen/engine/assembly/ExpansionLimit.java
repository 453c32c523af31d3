package org.platen.engine.assembly;

import org.platen.engine.BrokenDocumentException;
import org.platen.engine.fragment.Fragment;
import org.platen.engine.fragment.OpenDocument;

/**
 * Limit on the size of a step relative to the file it comes from. A file may use the same object
 * for a million pages, or let all pages inherit the same megabyte, while a print file holds each
 * page separately.
 */
final class ExpansionLimit {

    private static final long ALWAYS_ALLOWED = 256L << 20;
    private static final int TIMES = 50;

    private final String label;
    private long bytes;

    ExpansionLimit(String label) {
        this.label = label;
    }

    void add(OpenDocument document, Fragment fragment) {
        bytes += fragment.nodes().bytes().length();
        if (bytes > ALWAYS_ALLOWED && bytes / TIMES > document.length()) {
            throw new BrokenDocumentException(
                    label,
                    "its pages are more than " + TIMES + " times as large as its file",
                    null);
        }
    }
}
