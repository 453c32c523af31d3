package org.platen.engine.cli;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The maximum size of a print file. A document is never divided: one that exceeds the maximum gets
 * a file of its own.
 */
record Split(Unit unit, long most) {

    /** Everything in one file. */
    static final Split NONE = new Split(Unit.DOCUMENTS, Long.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("(documents|pages|sheets):([1-9]\\d{0,8})");

    /** The unit of size. */
    enum Unit {
        DOCUMENTS,
        PAGES,
        /** Sheets of two pages, front and back. */
        SHEETS
    }

    static Split parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new UsageException(
                    "--split takes documents:N, pages:N or sheets:N, not '" + text + "'.");
        }
        return new Split(
                Unit.valueOf(match.group(1).toUpperCase(Locale.ROOT)),
                Long.parseLong(match.group(2)));
    }

    /** Returns whether there may be more than one file. */
    boolean splits() {
        return most < Long.MAX_VALUE;
    }

    boolean countsPages() {
        return unit != Unit.DOCUMENTS;
    }

    /** Returns whether the given number of documents and pages fits into one file. */
    boolean holds(long documents, long pages) {
        long size =
                switch (unit) {
                    case DOCUMENTS -> documents;
                    case PAGES -> pages;
                    case SHEETS -> (pages + 1) / 2;
                };
        return size <= most;
    }
}
