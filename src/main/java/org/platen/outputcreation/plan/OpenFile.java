package org.platen.outputcreation.plan;

import java.util.Optional;
import org.platen.outputcreation.request.FileExtent;
import org.platen.outputcreation.sheet.SheetLayout;

/** The print file to which a plan adds documents, with its counts so far. */
final class OpenFile {

    private final int nr;

    private final String name;

    private final SheetLayout layout;

    /** As planned, which determines where the file ends. */
    private FileExtent extent = FileExtent.EMPTY;

    /** In the whole output, whose sheets a reprint counts. */
    private FileExtent whole = FileExtent.EMPTY;

    /** As it is made. */
    private FileExtent made = FileExtent.EMPTY;

    private FileExtent madeBeforeLast = FileExtent.EMPTY;

    OpenFile(int nr, String name, SheetLayout layout) {
        this.nr = nr;
        this.name = name;
        this.layout = layout;
    }

    int nr() {
        return nr;
    }

    String name() {
        return name;
    }

    FileExtent extent() {
        return extent;
    }

    /** Returns the planned extent with one more document. */
    FileExtent extentWith(int pages) {
        return extent.plus(pages, layout);
    }

    long pagesOfWhole() {
        return whole.pages();
    }

    long sheetsOfWhole() {
        return whole.sheets();
    }

    /** Returns the page on which the next document begins, from 1. */
    long nextPage() {
        return made.pages() + 1;
    }

    /**
     * Counts a document that is planned, selected or not.
     *
     * @param isMissing whether it was left out of the whole output
     */
    void count(int pages, boolean isMissing) {
        extent = extentWith(pages);
        if (!isMissing) {
            whole = whole.plus(pages, layout);
        }
    }

    /** Adds pages of a document that are made. */
    void add(int pages) {
        madeBeforeLast = made;
        made = made.plus(pages, layout);
    }

    /** Removes the document that was added last. */
    void removeLast() {
        made = madeBeforeLast;
    }

    /** Returns the file as it is made; empty if no document is made. */
    Optional<PlannedFile> planned() {
        return made.documents() == 0
                ? Optional.empty()
                : Optional.of(new PlannedFile(nr, name, made));
    }
}
