package org.platen.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;

/** The top level of outlines (ISO 32000-2, 12.3.3) with text strings (7.9.2.2) as titles. */
class BookmarkReaderTest {

    private final RawPdf pdf =
            new RawPdf()
                    .pages(3, "")
                    .catalogue("/Outlines 20 0 R")
                    .object(20, "<</First 21 0 R>>")
                    .object(21, "<</Title<FEFF00C4>/Dest[10 0 R/Fit]/First 24 0 R/Next 22 0 R>>")
                    .object(22, "<</Title(nowhere)/Next 23 0 R>>")
                    .object(23, "<</Title 17/Dest[12 0 R/Fit]>>")
                    .object(24, "<</Title(kid)/Dest[11 0 R/Fit]>>");

    @Test
    void items_of_the_top_level_that_lead_to_pages_are_bookmarks() {
        assertThat(BookmarkReader.of(OpenedPdf.source(pdf)))
                .containsExactly(new Bookmark("\u00c4", 1), new Bookmark("", 3));
    }

    @Test
    void a_cycle_ends_the_list() {
        pdf.object(23, "<</Title(C)/Dest[12 0 R/Fit]/Next 21 0 R>>");

        assertThat(BookmarkReader.of(OpenedPdf.source(pdf))).hasSize(2);
    }

    @Test
    void a_document_without_an_outline_has_no_bookmarks() {
        assertThat(BookmarkReader.of(OpenedPdf.source(new RawPdf()))).isEmpty();
    }
}
