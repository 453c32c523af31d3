package org.platen.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;

class UnreachedPagesTest {

    private final RawPdf pdf = new RawPdf();

    private PdfDocument warned() {
        var document = OpenedPdf.document(pdf);
        var tree = new BitSet();
        tree.set(2);
        tree.set(3);
        UnreachedPages.warn(document, tree);
        return document;
    }

    @Test
    void a_document_whose_pages_are_all_in_the_tree_is_not_warned_of() {
        pdf.object(10, "<</Type/Font>>").object(11, "(/Type/Page)");

        assertThat(warned().warnings().isEmpty()).isTrue();
    }

    @Test
    void pages_outside_of_the_tree_are_named() {
        pdf.object(10, "<</Type/Page>>").object(12, "<</Type/Page/Parent 2 0 R>>");

        assertThat(warned().warnings().take())
                .containsExactly(
                        "its page tree does not lead to 2 of the pages in the file, objects 10, 12;"
                                + " they are left out");
    }

    @Test
    void five_of_many_are_named() {
        for (int number = 10; number < 17; number++) {
            pdf.object(number, "<</Type/Page>>");
        }

        assertThat(warned().warnings().take())
                .singleElement()
                .asString()
                .contains("to 7 of the pages")
                .contains("objects 10, 11, 12, 13, 14 and others;");
    }

    @Test
    void a_damaged_object_is_no_page() {
        pdf.object(10, ">>");

        assertThat(warned().warnings().take()).noneMatch(text -> text.contains("page tree"));
    }
}
