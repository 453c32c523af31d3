package org.platen.outputcreation.sheet;

import org.platen.preset.OutputPreset.Sheet;

/**
 * The arrangement of the pages of a print file on sheets of paper. Pages and sheets are numbered
 * from 1.
 *
 * @param pagesPerSheet the number of pages on a sheet, front and back
 * @param documentsStartOnFront whether each document starts on the front of a sheet
 */
public record SheetLayout(int pagesPerSheet, boolean documentsStartOnFront) {

    public SheetLayout {
        if (pagesPerSheet < 1) {
            throw new IllegalArgumentException(
                    "a sheet must have at least 1 page, but has " + pagesPerSheet);
        }
    }

    /** Returns the layout according to a preset. */
    public static SheetLayout of(Sheet sheet) {
        return new SheetLayout(sheet.duplex() ? 2 : 1, sheet.documentsStartOnFront());
    }

    /** Returns the number of sheets of a file with this number of pages. */
    public long sheets(long pages) {
        return (pages + pagesPerSheet - 1) / pagesPerSheet;
    }

    /** Returns the number of the sheet that contains a page of a file. */
    public long sheetOf(long page) {
        return sheets(page);
    }

    /**
     * Returns the sheets that contain consecutive pages of a file.
     *
     * @param pages the number of pages, at least 1
     */
    public SheetRange sheetsOf(long firstPage, int pages) {
        return new SheetRange(sheetOf(firstPage), sheetOf(firstPage + pages - 1));
    }

    /**
     * Returns the number of blank pages after a document with this number of pages, so that the
     * next one starts on a front.
     */
    public int blanksAfter(int pages) {
        int onLastSheet = pages % pagesPerSheet;
        return documentsStartOnFront && onLastSheet > 0 ? pagesPerSheet - onLastSheet : 0;
    }
}
