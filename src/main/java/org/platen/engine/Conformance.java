package org.platen.engine;

import java.util.Arrays;
import java.util.Optional;

/** The standards that a print file can conform to, provided all its documents do. */
public enum Conformance {
    NONE("none", "1.7"),
    PDF_A_1B("PDF/A-1b", "1.4"),
    PDF_A_2B("PDF/A-2b", "1.7"),
    PDF_A_2U("PDF/A-2u", "1.7"),
    PDF_A_3B("PDF/A-3b", "1.7"),
    PDF_A_3U("PDF/A-3u", "1.7"),
    PDF_X_1A_2001("PDF/X-1a:2001", "1.3"),
    PDF_X_1A_2003("PDF/X-1a:2003", "1.4"),
    PDF_X_3_2002("PDF/X-3:2002", "1.3"),
    PDF_X_3_2003("PDF/X-3:2003", "1.4"),
    PDF_X_4("PDF/X-4", "1.6");

    // The first version of PDF with object streams and cross-reference streams.
    private static final String COMPRESSED_OBJECTS = "1.5";
    private static final int PART = "PDF/A-".length();

    private final String text;
    private final String version;

    Conformance(String text, String version) {
        this.text = text;
        this.version = version;
    }

    /** The standard with the given name, for example {@code PDF/A-2b}. */
    public static Optional<Conformance> of(String text) {
        return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
    }

    /** The usual name of the standard. */
    @Override
    public String toString() {
        return text;
    }

    /** The version of PDF that it is based on. */
    public String version() {
        return version;
    }

    public boolean allowsCompressedObjects() {
        return version.compareTo(COMPRESSED_OBJECTS) >= 0;
    }

    /** Returns whether it is a part of ISO 19005. */
    public boolean isArchive() {
        return text.startsWith("PDF/A");
    }

    /** Returns whether it is a part of ISO 15930. */
    public boolean isPrint() {
        return text.startsWith("PDF/X");
    }

    /** The part of PDF/A: 1, 2 or 3. */
    public String part() {
        return text.substring(PART, PART + 1);
    }

    /** The level of PDF/A: B or U. */
    public String level() {
        return text.substring(PART + 1).toUpperCase(java.util.Locale.ROOT);
    }

    /** Returns whether conforming files may have this feature. */
    public boolean allows(DocumentFeature extra) {
        return switch (extra) {
            case OUTLINES, DESTINATIONS, PAGE_LABELS -> true;
            case ATTACHMENTS -> this == NONE || this == PDF_A_3B || this == PDF_A_3U;
            case SCRIPTS -> this == NONE;
        };
    }
}
