package org.platen.engine.share;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a document that one step asks for.
 *
 * @param pdf tells the document from others
 * @param printFile which one they go to, in a count of print files
 * @param step which one it is, in a count of steps
 * @param kept what comes into the print file beside the pages
 * @param forms what becomes of form fields
 * @param conformance the standard that the print file keeps to
 * @param heading the bookmark of the document; null if it has none of its own
 * @param withBlank whether a blank page of the last page's size is needed as well
 */
public record PageRange(
        Path pdf,
        OpenDocument document,
        int printFile,
        long step,
        PageRuns runs,
        Set<Extra> kept,
        Forms forms,
        Conformance conformance,
        @Nullable Heading heading,
        boolean withBlank) {

    boolean keeps(Extra extra) {
        return kept.contains(extra);
    }

    /** The form of the document, as far as its fields stay fields; null if there is none. */
    @Nullable FormFields form() {
        return forms == Forms.KEEP ? document.form() : null;
    }

    public int count() {
        return runs.count();
    }

    /** Whether the document has pages that are not wanted. */
    boolean isPart() {
        return runs.count() < document.pageCount();
    }

    /** Where in the document a page of the range is, both counted from 0. */
    int index(int ordinal) {
        return runs.index(ordinal);
    }

    /** Whether an object is one of these pages. */
    boolean hasPage(int objectNumber) {
        return document.pages().contains(objectNumber)
                && ordinal(document.pages().indexOf(objectNumber)) >= 0;
    }

    /** Where a page of the document is in this range, or -1. */
    int ordinal(int pageIndex) {
        return runs.ordinal(pageIndex);
    }
}
