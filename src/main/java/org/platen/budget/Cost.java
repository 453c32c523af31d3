package org.platen.budget;

/** The kinds of things that are counted while a request or an operation creates them. */
public enum Cost {
    /** Content items, each a row in the database. */
    ITEMS("platen.import.max-items", 1_000_000, "content items", "Divide the upload into several."),

    /** Pages of all documents. */
    PAGES("platen.import.max-pages", 10_000_000, "pages", "Divide the upload into several."),

    /** Characters in titles, names and metadata. */
    TEXT(
            "platen.import.max-text",
            Math.max(1 << 20, Runtime.getRuntime().maxMemory() / 8),
            "characters of titles and metadata",
            "Divide the upload into several, or give Java more memory (-Xmx)."),

    /** Decoded bytes of the compressed parts of documents. */
    DECODED_BYTES(
            "platen.import.max-decoded",
            16L << 30,
            "bytes of compressed objects",
            "Divide the upload into several."),

    /** Documents of one job set. They are held in memory until their rows are written. */
    DOCUMENTS(
            "platen.jobs.max-documents",
            Math.max(100_000, Math.min(4_000_000, Runtime.getRuntime().maxMemory() / 256)),
            "documents",
            "Create several job sets from fewer content sets or items, and"
                    + " do not list the same one so often."),

    /** Number ranges of one reprint. They are stored with its operation. */
    RANGES(
            "platen.reprint.max-ranges",
            100_000,
            "ranges of numbers",
            "Divide the reprint into several.");

    private final String setting;

    private final long otherwise;

    private final String things;

    private final String advice;

    Cost(String setting, long otherwise, String things, String advice) {
        this.setting = setting;
        this.otherwise = otherwise;
        this.things = things;
        this.advice = advice;
    }

    String setting() {
        return setting;
    }

    long otherwise() {
        return otherwise;
    }

    String things() {
        return things;
    }

    String advice() {
        return advice;
    }
}
