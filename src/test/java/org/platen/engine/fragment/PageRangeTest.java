package org.platen.engine.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.RawPdf;
import org.platen.engine.document.Destination;
import org.platen.engine.document.PageRuns;
import org.platen.engine.syntax.PdfValue;

/** Pages 3 and 4, then page 1 of a document of four pages. */
class PageRangeTest {

    private final PageRange range =
            BuiltFragment.range(
                    new RawPdf().pages(4, ""),
                    new PageRuns(new int[] {2, 0}, new int[] {2, 1}),
                    null);

    @ParameterizedTest(name = "object {0}: {1}")
    @CsvSource({"12, true", "13, true", "10, true", "11, false", "2, false", "70, false"})
    void the_range_has_its_pages(int object, boolean has) {
        assertThat(range.hasPage(object)).isEqualTo(has);
    }

    @Test
    void pages_are_counted_in_the_order_of_the_range() {
        assertThat(range.count()).isEqualTo(3);
        assertThat(range.index(2)).isZero();
        assertThat(range.ordinal(0)).isEqualTo(2);
        assertThat(range.ordinal(1)).isEqualTo(-1);
        assertThat(range.isPart()).isTrue();
    }

    @Test
    void a_destination_gets_the_page_of_its_own_document() {
        var nodes = new NodeTable();
        int node = nodes.add(NodeTable.Kind.ASIDE, 0);

        range.copy(new Destination(2, PdfValue.of("[2/FitH 100]")), new ValueCopier(nodes));
        nodes.close(null);

        assertThat(nodes.target(nodes.firstReference(node))).isEqualTo(12);
        assertThat(BuiltFragment.text(nodes, node)).endsWith("/FitH 100]");
    }

    @Test
    void a_document_without_a_form_has_no_fields() {
        assertThat(range.form()).isNull();
    }
}
