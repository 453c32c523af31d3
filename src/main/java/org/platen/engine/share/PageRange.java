package org.platen.engine.share;

/**
 * The pages of a document that one step asks for.
 *
 * @param printFile which one they go to, in a count of print files
 * @param step which one it is, in a count of steps
 * @param first page, counted from 0
 * @param withBlank whether a blank page of the last page's size is needed as well
 */
public record PageRange(
        OpenDocument document, int printFile, long step, int first, int count, boolean withBlank) {

    /** Whether an object is one of these pages. */
    boolean hasPage(int objectNumber) {
        return document.pages().contains(objectNumber)
                && ordinal(document.pages().indexOf(objectNumber)) >= 0;
    }

    /** Where a page of the document is in this range, or -1. */
    int ordinal(int pageIndex) {
        return pageIndex >= first && pageIndex - first < count ? pageIndex - first : -1;
    }
}
