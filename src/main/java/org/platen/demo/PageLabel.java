package org.platen.demo;

import java.util.Optional;
import java.util.regex.Pattern;

/** What each page of a sample says of itself at its foot. */
record PageLabel(int document, int page, int pages) {

    private static final Pattern FORM = Pattern.compile("Document (\\d+), page (\\d+) of (\\d+)");

    /** The label in the text of a page. */
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
