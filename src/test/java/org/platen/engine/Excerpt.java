package org.platen.engine;

import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Pages of a document that follow each other in a print file.
 *
 * @param first counted from 1
 * @param isWhole whether these are all pages of the document
 */
record Excerpt(Path pdf, int first, int count, boolean isWhole) {

    static Excerpt whole(Path pdf, int pages) {
        return new Excerpt(pdf, 1, pages, true);
    }

    static Excerpt page(Path pdf, int number) {
        return new Excerpt(pdf, number, 1, false);
    }

    Step.Pages step() {
        int pages = isWhole ? Step.Pages.TO_LAST : count;
        return new Step.Pages(pdf, first, pages, 0, pdf.getFileName().toString());
    }

    /** The first page, the last one and the one in the middle. */
    SortedSet<Integer> samples() {
        var samples = new TreeSet<Integer>();
        samples.add(first);
        samples.add(first + count / 2 - (count > 1 && count % 2 == 0 ? 1 : 0));
        samples.add(first + count - 1);
        return samples;
    }

    @Override
    public String toString() {
        return pdf.getFileName() + (isWhole ? "" : "[" + first + "-" + (first + count - 1) + "]");
    }
}
