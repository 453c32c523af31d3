package org.platen.engine;

import java.nio.file.Path;

/**
 * One instruction to the {@link Assembler}. A sequence of them describes print files from front to
 * back.
 */
public sealed interface Step {

    /**
     * Ends the print file in work, if any, and begins the next one.
     *
     * @param file where it goes; must not exist, its folder must
     */
    record NextFile(Path file) implements Step {}

    /**
     * Appends a range of pages of one PDF to the print file in work, then blank pages.
     *
     * @param pdf the file that holds the pages
     * @param firstPage counted from 1
     * @param pageCount at least 1; {@link #TO_LAST} for all from the first page on
     * @param blanksAfter how many blank pages of the size of the last page follow
     * @param label how a message names the document, for example {@code document 4711 (letter.pdf)}
     */
    record Pages(Path pdf, int firstPage, int pageCount, int blanksAfter, String label)
            implements Step {

        /** As many pages as there are. */
        public static final int TO_LAST = Integer.MAX_VALUE;

        public Pages {
            if (firstPage < 1 || pageCount < 1 || blanksAfter < 0) {
                throw new IllegalArgumentException(
                        label
                                + ": pages "
                                + firstPage
                                + "+"
                                + pageCount
                                + ", blanks "
                                + blanksAfter);
            }
        }
    }
}
