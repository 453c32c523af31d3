package org.platen.outputcreation.request;

import org.platen.outputcreation.sheet.SheetLayout;

/** The extent of a print file: its documents, pages and sheets so far. */
public record FileExtent(long documents, long pages, long sheets) {

    public static final FileExtent EMPTY = new FileExtent(0, 0, 0);

    /**
     * Returns the extent with one more document.
     *
     * @param documentPages the pages of the document, including blank ones
     */
    public FileExtent plus(int documentPages, SheetLayout layout) {
        long all = pages + documentPages;
        return new FileExtent(documents + 1, all, layout.sheets(all));
    }

    public FileExtent plus(FileExtent other) {
        return new FileExtent(
                documents + other.documents, pages + other.pages, sheets + other.sheets);
    }
}
