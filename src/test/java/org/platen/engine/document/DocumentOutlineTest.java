package org.platen.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;

/** Outlines (ISO 32000-2, 12.3.3). */
class DocumentOutlineTest {

    private final RawPdf pdf =
            new RawPdf()
                    .pages(3, "")
                    .catalogue("/Outlines 20 0 R")
                    .object(20, "<</First 21 0 R>>")
                    .object(21, "<</Title(A)/Dest[10 0 R/Fit]/First 23 0 R/Next 22 0 R>>")
                    .object(22, "<</Title(B)>>")
                    .object(23, "<</Title(A.1)/Dest[12 0 R/Fit]>>");

    private static String numbers(DocumentOutline outline) {
        return IntStream.range(0, outline.count())
                .mapToObj(item -> "" + outline.objectNumber(item))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    @Test
    void an_item_is_followed_by_its_kids() {
        var outline = DocumentOutline.of(OpenedPdf.source(pdf));

        assertThat(numbers(outline)).isEqualTo("21 23 22");
        assertThat(outline.parent(0)).isEqualTo(DocumentOutline.NONE);
        assertThat(outline.parent(1)).isZero();
        assertThat(outline.parent(2)).isEqualTo(DocumentOutline.NONE);
        assertThat(outline.page(0)).isZero();
        assertThat(outline.page(1)).isEqualTo(2);
        assertThat(outline.page(2)).isEqualTo(DocumentOutline.NONE);
    }

    @Test
    void the_top_level_has_no_kids() {
        assertThat(numbers(DocumentOutline.topLevelOf(OpenedPdf.source(pdf)))).isEqualTo("21 22");
    }

    @ParameterizedTest(name = "{1} pages from {0}: items {2}")
    @CsvSource({"0, 3, '[0, 1]'", "2, 1, [1]", "1, 1, []"})
    void the_items_of_some_pages_are_found(int first, int count, String found) {
        var runs = new PageRuns(new int[] {first}, new int[] {count});
        var outline = DocumentOutline.of(OpenedPdf.source(pdf));

        assertThat(Arrays.toString(outline.items(runs))).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"21 0 R", "22 0 R", "99 0 R", "10 20", "/B", "null"})
    void a_successor_that_is_no_new_item_ends_a_level(String next) {
        pdf.object(22, "<</Title(B)/Next " + next + ">>");

        assertThat(numbers(DocumentOutline.of(OpenedPdf.source(pdf)))).isEqualTo("21 23 22");
    }

    @Test
    void a_document_without_an_outline_has_no_items() {
        assertThat(DocumentOutline.of(OpenedPdf.source(new RawPdf())).count()).isZero();
    }
}
