package org.platen.engine.fragment;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Conformance;
import org.platen.engine.DocumentFeature;
import org.platen.engine.Forms;
import org.platen.engine.Heading;
import org.platen.engine.PdfSource;
import org.platen.engine.document.Destination;
import org.platen.engine.document.PageRuns;

/**
 * The pages of a document that one step requests.
 *
 * @param pdf identifies the document
 * @param printFile number of the print file
 * @param step number of the step
 * @param kept content of the print file besides the pages
 * @param forms treatment of form fields
 * @param conformance the standard that the print file conforms to
 * @param heading the bookmark of the document; null if it has none of its own
 * @param withBlank whether a blank page of the last page's size is needed as well
 */
public record PageRange(
        PdfSource pdf,
        OpenDocument document,
        int printFile,
        long step,
        PageRuns runs,
        Set<DocumentFeature> kept,
        Forms forms,
        Conformance conformance,
        @Nullable Heading heading,
        boolean withBlank) {

    boolean keeps(DocumentFeature extra) {
        return kept.contains(extra);
    }

    /** The form of the document, if its fields stay fields; null if there is none. */
    @Nullable FormFields form() {
        return forms == Forms.KEEP ? document.form() : null;
    }

    public int count() {
        return runs.count();
    }

    /** Returns whether some pages of the document are not in the range. */
    boolean isPart() {
        return runs.count() < document.pageCount();
    }

    /** The index in the document of a page of the range, both counted from 0. */
    int index(int ordinal) {
        return runs.index(ordinal);
    }

    /** Returns whether an object is one of these pages. */
    boolean hasPage(int objectNumber) {
        return document.pages().contains(objectNumber)
                && ordinal(document.pages().indexOf(objectNumber)) >= 0;
    }

    /** The position in this range of a page of the document, or -1. */
    int ordinal(int pageIndex) {
        return runs.ordinal(pageIndex);
    }

    /** Copies a destination whose page is in the range. */
    void copy(Destination destination, ValueCopier copier) {
        copier.put("[");
        copier.putReference(document.pages().page(destination.page()));
        var elements = destination.array().elements();
        for (var element : elements.subList(1, elements.size())) {
            copier.copy(element);
        }
        copier.put("]");
    }
}
