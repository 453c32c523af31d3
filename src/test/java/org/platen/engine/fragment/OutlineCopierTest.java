package org.platen.engine.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.RawPdf;

/** Items of outlines (ISO 32000-2, table 151). */
class OutlineCopierTest {

    private final RawPdf pdf =
            new RawPdf()
                    .pages(3, "")
                    .catalogue("/Outlines 20 0 R")
                    .object(20, "<</First 21 0 R>>")
                    .object(21, "<</Title(A)/Dest[10 0 R/Fit]/First 22 0 R/Count 2/Next 24 0 R>>")
                    .object(22, "<</Title(A.1)/Dest[11 0 R/XYZ 0 0 1]/C[1 0 0]/F 2/Next 23 0 R>>")
                    .object(23, "<</Title(A.2)/A<</S/GoTo/D[12 0 R/Fit]>>>>")
                    .object(24, "<</Title 9>>");

    private String items(int first, int count) {
        var built = BuiltFragment.of(pdf, first, count);
        return String.join(
                " | ",
                built.asides(CatalogueEntry.OutlineItem.class).stream()
                        .map(item -> item.depth() + " " + built.text(item.node()))
                        .toList());
    }

    @ParameterizedTest(name = "{1} pages from {0}")
    @CsvSource(
            delimiterString = ";",
            value = {
                "0; 1; 0 <</Title(A)/Dest[{p0}/Fit]",
                "1; 1; 0 <</Title(A) | 1 <</Title(A.1)/C[1 0 0]/F 2/Dest[{p0}/XYZ 0 0 1]",
                "2; 1; 0 <</Title(A) | 1 <</Title(A.2)/Dest[{p0}/Fit]"
            })
    void an_item_comes_with_its_ancestors_and_an_explicit_destination(
            int first, int count, String items) {
        assertThat(items(first, count)).isEqualTo(items);
    }

    @Test
    void an_ancestor_comes_once() {
        assertThat(items(0, 3).split(" \\| ", -1)).hasSize(3);
    }

    @Test
    void an_ancestor_that_leads_elsewhere_leads_nowhere() {
        List<CatalogueEntry.OutlineItem> items =
                BuiltFragment.of(pdf, 1, 1).asides(CatalogueEntry.OutlineItem.class);

        assertThat(items)
                .extracting(CatalogueEntry.OutlineItem::leads)
                .containsExactly(false, true);
        assertThat(items).extracting(CatalogueEntry.OutlineItem::open).containsExactly(true, false);
    }
}
