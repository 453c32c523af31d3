package org.platen.engine.read;

import java.util.List;

/** How much of a document is encrypted (ISO 32000-2, 7.6). */
public enum Encryption {
    NONE,
    /** Streams that name a crypt filter of their own, and no others. */
    SINGLE_STREAMS,
    /** The same, and attached files: the rest can be used without a key. */
    ATTACHED_FILES,
    ALL;

    // The first version that has crypt filters (Table 20).
    private static final int WITH_FILTERS = 4;
    private static final String IDENTITY = "Identity";

    static Encryption of(Document document, PdfValue dictionary) {
        if (dictionary.isNull()) {
            return NONE;
        }
        if (!dictionary.isDictionary()
                || !hasFilters(document, dictionary)
                || !isIdentity(document.resolve(dictionary, "StmF"))
                || !isIdentity(document.resolve(dictionary, "StrF"))) {
            return ALL;
        }
        return isIdentity(document.resolve(dictionary, "EFF")) ? SINGLE_STREAMS : ATTACHED_FILES;
    }

    private static boolean hasFilters(Document document, PdfValue dictionary) {
        var version = document.resolve(dictionary, "V");
        return version.isInteger() && version.integer() >= WITH_FILTERS;
    }

    /** The filter that changes nothing; it is also what is meant where no other is named. */
    private static boolean isIdentity(PdfValue filter) {
        return filter.isNull() || filter.isName(IDENTITY);
    }

    /** Throws if a stream of such a document has a crypt filter of its own (7.4.10). */
    public void requirePlain(Document document, PdfValue stream) {
        if (this != NONE && usesFilter(document, stream)) {
            throw new BeyondRepairException(
                    "a stream that its pages need is encrypted with a filter of its own; save it"
                            + " without encryption");
        }
    }

    private static boolean usesFilter(Document document, PdfValue stream) {
        var filters = list(document.resolve(stream, "Filter"));
        var parameters = list(document.resolve(stream, "DecodeParms"));
        for (int i = 0; i < filters.size(); i++) {
            if (document.resolve(filters.get(i)).isName("Crypt")) {
                var own =
                        i < parameters.size()
                                ? document.resolve(parameters.get(i))
                                : PdfValue.nullValue();
                return !isIdentity(own.isNull() ? own : document.resolve(own, "Name"));
            }
        }
        return false;
    }

    private static List<PdfValue> list(PdfValue value) {
        return value.isArray() ? value.elements() : List.of(value);
    }
}
