package org.platen.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Pages of a document that follow each other in a print file.
 *
 * @param pdf shows what they look like
 * @param first counted from 1
 * @param isWhole whether these are all pages of the document
 * @param printed the document itself, or the same one locked by a password
 * @param passwords of the printed one
 */
record Excerpt(
        Path pdf,
        int first,
        int count,
        boolean isWhole,
        Path printed,
        DocumentPasswords passwords) {

    Excerpt(Path pdf, int first, int count, boolean isWhole) {
        this(pdf, first, count, isWhole, pdf, DocumentPasswords.NONE);
    }

    static Excerpt whole(Path pdf, int pages) {
        return new Excerpt(pdf, 1, pages, true);
    }

    static Excerpt page(Path pdf, int number) {
        return new Excerpt(pdf, number, 1, false);
    }

    /** A single page of the document. */
    Excerpt page(int number) {
        return new Excerpt(pdf, number, 1, false, printed, passwords);
    }

    /** The same pages of the same document, locked by a password. */
    Excerpt locked(Path file, String password) {
        var only = DocumentPasswords.of(List.of(password));
        return new Excerpt(pdf, first, count, isWhole, file, only);
    }

    Step.Pages step() {
        int pages = isWhole ? Step.Pages.TO_LAST : count;
        return new Step.Pages(printed, first, pages, 0, pdf.getFileName().toString())
                .withPasswords(passwords);
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
