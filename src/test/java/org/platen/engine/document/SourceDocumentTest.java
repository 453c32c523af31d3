package org.platen.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.PdfValue;

/** Pages and the attributes that they inherit (ISO 32000-2, 7.7.3). */
class SourceDocumentTest {

    private final SourceDocument source =
            OpenedPdf.source(
                    new RawPdf()
                            .pages(2, "/Tabs/S")
                            .object(2, "<</Kids[10 0 R 11 0 R]/Count 2/Rotate 90>>"));

    @ParameterizedTest(name = "{0} is page {1}")
    @CsvSource({"10 0 R, 0", "11 0 R, 1", "2 0 R, -1", "70 0 R, -1", "10, -1", "null, -1"})
    void a_page_is_found_by_a_reference(String value, int page) {
        assertThat(source.indexOfPage(PdfValue.of(value))).isEqualTo(page);
    }

    @Test
    void a_page_has_its_dictionary() {
        assertThat(source.pageCount()).isEqualTo(2);
        assertThat(source.page(1).require("Tabs").isName("S")).isTrue();
    }

    @Test
    void a_page_inherits_from_a_node() {
        int node = source.inheritedBy(0).rotate();

        assertThat(node).isEqualTo(2);
        assertThat(source.inherited(node, "Rotate").integer()).isEqualTo(90);
        assertThat(source.inherited(source.inheritedBy(0).cropBox(), "CropBox").isNull()).isTrue();
    }

    @Test
    void names_lack_only_after_they_were_looked_up() {
        assertThat(source.mayLackNames()).isFalse();
        assertThat(source.names().find("a")).isNull();
        assertThat(source.mayLackNames()).isFalse();
    }
}
