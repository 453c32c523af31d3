package org.platen.bench.data;

import java.util.Locale;

/** What the documents have in common, and what not. */
public enum Variant {
    /** The same subset fonts and logo in each. */
    SHARED("the same subset fonts and logo in each document, two pages"),

    /** Each with its own subsets of the fonts; only the logo is the same. */
    OWN("each document its own subsets of the fonts, two pages"),

    /** The whole font in each. */
    FULL("a whole TrueType font in each document, two pages"),

    /** As {@link #SHARED}, but of different length. */
    MIXED("as shared, 1 to 10 pages"),

    /** Documents that are page ranges of one big PDF, in shuffled order. */
    RANGES("page ranges of one big PDF, two pages each, in shuffled order");

    private static final int PAGES = 2;
    private static final int MOST_PAGES = 10;

    private final String description;

    Variant(String description) {
        this.description = description;
    }

    public String description() {
        return description;
    }

    /** How users and result files name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True if the documents are not files of their own. */
    public boolean isOneFile() {
        return this == RANGES;
    }

    int pages(Lot lot) {
        return this == MIXED ? 1 + lot.below(MOST_PAGES) : PAGES;
    }

    /** The compact form, with object streams; else a classic cross-reference table. */
    boolean isCompressed() {
        return this != OWN && this != MIXED;
    }
}
