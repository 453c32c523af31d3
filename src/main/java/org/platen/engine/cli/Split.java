package org.platen.engine.cli;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How much goes into one print file. A document is never torn apart: one that is larger than that
 * gets a file of its own.
 */
record Split(Unit unit, long most) {

    /** All in one file. */
    static final Split NONE = new Split(Unit.DOCUMENTS, Long.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("(documents|pages|sheets):([1-9]\\d{0,8})");

    /** What is counted. */
    enum Unit {
        DOCUMENTS,
        PAGES,
        /** Of two pages, a front and a back. */
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

    /** Whether there may be more than one file. */
    boolean splits() {
        return most < Long.MAX_VALUE;
    }

    boolean countsPages() {
        return unit != Unit.DOCUMENTS;
    }

    /** Whether so much is still right for one file. */
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
