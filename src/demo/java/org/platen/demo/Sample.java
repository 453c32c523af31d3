package org.platen.demo;

import java.util.Locale;

/**
 * A sample document.
 *
 * @param number its place in the order, from 1, which each page contains as text
 */
record Sample(int number, String kind, int pages) {

    /** The name of the file. Names sort in the order of the numbers. */
    String fileName() {
        return String.format(Locale.ROOT, "%04d_%s.pdf", number, kind);
    }

    PageLabel label(int page) {
        return new PageLabel(number, page, pages);
    }
}
