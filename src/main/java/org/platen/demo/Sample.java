package org.platen.demo;

import java.util.Locale;

/**
 * A sample document.
 *
 * @param number its place in the order, from 1; each page carries it as text
 */
record Sample(int number, String kind, int pages) {

    /** Files sort by name as the documents by number. */
    String fileName() {
        return String.format(Locale.ROOT, "%04d_%s.pdf", number, kind);
    }

    PageLabel label(int page) {
        return new PageLabel(number, page, pages);
    }
}
