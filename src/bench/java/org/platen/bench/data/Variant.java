package org.platen.bench.data;

import java.util.Locale;

/** What the documents have in common, and what not. */
public enum Variant {
    /** The same subset fonts and logo in each. */
    SHARED(73_000, "the same subset fonts and logo in each document, two pages"),

    /** Each with its own subsets of the fonts; only the logo is the same. */
    OWN(47_000, "each document its own subsets of the fonts, two pages"),

    /** The whole font in each. */
    FULL(224_000, "a whole TrueType font in each document, two pages"),

    /** As {@link #SHARED}, but of different length. */
    MIXED(86_000, "as shared, 1 to 10 pages"),

    /** Documents that are page ranges of one big PDF, in shuffled order. */
    RANGES(4_500, "page ranges of one big PDF, two pages each, in shuffled order");

    private static final int PAGES = 2;
    private static final int MOST_PAGES = 10;

    private final long bytesADocument;
    private final String description;

    Variant(long bytesADocument, String description) {
        this.bytesADocument = bytesADocument;
        this.description = description;
    }

    /** About so many: for the room on the disk. */
    public long bytesADocument() {
        return bytesADocument;
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
