package org.platen.outputcreation.plan;

import org.platen.preset.OutputPreset.Sheet;

/** The extent of a print file: its documents, pages and sheets so far. */
public record FileExtent(long documents, long pages, long sheets) {

    public static final FileExtent EMPTY = new FileExtent(0, 0, 0);

    /**
     * Returns the extent with one more document.
     *
     * @param documentPages the pages of the document, including blank ones
     */
    FileExtent plus(int documentPages, Sheet sheet) {
        long all = pages + documentPages;
        return new FileExtent(documents + 1, all, sheet.sheets(all));
    }

    public FileExtent plus(FileExtent other) {
        return new FileExtent(
                documents + other.documents, pages + other.pages, sheets + other.sheets);
    }

    boolean isEmpty() {
        return documents == 0;
    }
}
