package org.platen.engine;

import org.platen.engine.share.Fragment;
import org.platen.engine.share.OpenDocument;

/**
 * How much larger a step is than the file that it comes from. Pages may be the same object a
 * million times over, or inherit the same megabyte, and each page of a print file has its own.
 */
final class Growth {

    private static final long ALWAYS_ALLOWED = 256L << 20;
    private static final int TIMES = 50;

    private final String label;
    private long bytes;

    Growth(String label) {
        this.label = label;
    }

    void add(OpenDocument document, Fragment fragment) {
        bytes += fragment.bytes().length();
        if (bytes > ALWAYS_ALLOWED && bytes / TIMES > document.length()) {
            throw new BrokenDocumentException(
                    label,
                    "its pages are more than " + TIMES + " times as large as its file",
                    null);
        }
    }
}
