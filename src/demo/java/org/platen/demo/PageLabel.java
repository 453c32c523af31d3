package org.platen.demo;

import java.util.Optional;
import java.util.regex.Pattern;

/** The label at the foot of each sample page: its document, its number, and the number of pages. */
record PageLabel(int document, int page, int pages) {

    private static final Pattern FORM = Pattern.compile("Document (\\d+), page (\\d+) of (\\d+)");

    /** Finds the label in the text of a page. */
    static Optional<PageLabel> in(String text) {
        var matcher = FORM.matcher(text);
        return matcher.find()
                ? Optional.of(
                        new PageLabel(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(2)),
                                Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "Document " + document + ", page " + page + " of " + pages;
    }
}
