package org.platen.bench.data;

import java.util.Locale;

/** Kinds of documents, which differ in what the documents have in common. */
public enum Variant {
    /** The same font subsets and logo in each document. */
    SHARED(73_000, "two pages; all documents have the same subset fonts and logo"),

    /** Different font subsets in each document; only the logo is the same. */
    OWN(47_000, "two pages; each document has its own subsets of the fonts"),

    /** The whole font in each document. */
    FULL(224_000, "two pages; each document contains a complete TrueType font"),

    /** Documents like {@link #SHARED}, but of different length. */
    MIXED(86_000, "as shared, 1 to 10 pages"),

    /** Documents that are page ranges of one big PDF, in shuffled order. */
    RANGES(4_500, "page ranges of one big PDF, two pages each, in shuffled order");

    private static final int PAGES = 2;
    private static final int MAX_PAGES = 10;

    private final long bytesADocument;
    private final String description;

    Variant(long bytesADocument, String description) {
        this.bytesADocument = bytesADocument;
        this.description = description;
    }

    /** Approximate size of a document, for the calculation of disk space. */
    public long bytesADocument() {
        return bytesADocument;
    }

    public String description() {
        return description;
    }

    /** The name for users and result files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether the documents are ranges of one file instead of files of their own. */
    public boolean isOneFile() {
        return this == RANGES;
    }

    int pages(Lot lot) {
        return this == MIXED ? 1 + lot.below(MAX_PAGES) : PAGES;
    }

    /**
     * Returns whether the compact form with object streams is used, instead of a cross-reference
     * table.
     */
    boolean isCompressed() {
        return this != OWN && this != MIXED;
    }
}
