package org.platen.engine.write;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Conformance;
import org.platen.engine.fragment.CatalogueEntry;
import org.platen.engine.primitive.Bytes;
import org.platen.engine.syntax.Warnings;

/**
 * The output intents of a print file (ISO 32000-2, 14.11.5). They apply to all of its pages, so the
 * file has intents only if all documents have the same. In addition, pages have the intents of
 * their document, unless the file conforms to a standard, which requires the same intents in all
 * documents.
 */
final class OutputIntents {

    private final Conformance conformance;
    private final Warnings warnings;
    private final Bytes value = new Bytes(64);
    private CatalogueEntry.@Nullable OutputIntents common;
    private boolean begun;
    private boolean different;

    OutputIntents(Conformance conformance, Warnings warnings) {
        this.conformance = conformance;
        this.warnings = warnings;
    }

    /**
     * Begins a step.
     *
     * @throws UnfitDocumentException if the standard does not permit its intents in addition to the
     *     others
     */
    void begin(List<CatalogueEntry> asides) {
        var its = intents(asides);
        if (conformance.isPrint() && its == null) {
            throw new UnfitDocumentException(
                    "it has no output intent, as " + conformance + " asks");
        }
        if (begun && !isAlike(its)) {
            addDifferent();
        }
        begun = true;
        common = common == null && !different ? its : common;
    }

    /** A PDF/A document without intents is device-independent, and looks the same under any. */
    private boolean isAlike(CatalogueEntry.@Nullable OutputIntents its) {
        return equal(common, its) || (conformance.isArchive() && (its == null || common == null));
    }

    private void addDifferent() {
        if (conformance != Conformance.NONE) {
            throw new UnfitDocumentException(
                    "its output intent is not the one of the documents before it, and "
                            + conformance
                            + " allows only one in a print file; convert the documents to"
                            + " the same output intent, or put them into different print files");
        }
        if (!different) {
            warnings.add(
                    "the documents of the print file have different output"
                            + " intents, or some have none: each is kept for the pages of"
                            + " its document (/OutputIntents of pages, PDF 2.0), which"
                            + " readers that support only output intents of the catalogue ignore");
        }
        different = true;
    }

    private static CatalogueEntry.@Nullable OutputIntents intents(List<CatalogueEntry> asides) {
        for (var aside : asides) {
            if (aside instanceof CatalogueEntry.OutputIntents intents) {
                return intents;
            }
        }
        return null;
    }

    private static boolean equal(
            CatalogueEntry.@Nullable OutputIntents one,
            CatalogueEntry.@Nullable OutputIntents other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.firstHash() == other.firstHash() && one.secondHash() == other.secondHash();
    }

    /** Adds intents in the form in which they are written in this file. */
    void add(Bytes intents) {
        if (value.length() == 0) {
            value.put(intents.array(), 0, intents.length());
        }
    }

    /** Returns whether pages have intents that the catalogue does not have. */
    boolean areByPage() {
        return different;
    }

    void finish(Bytes catalog) {
        if (common != null && !different) {
            catalog.put("/OutputIntents").put(value.array(), 0, value.length());
        }
    }
}
