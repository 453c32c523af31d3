package org.platen.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.syntax.PdfValue;

/** Inheritance of page attributes (ISO 32000-2, 7.7.3.4 and table 31). */
class InheritedAttributesTest {

    private final InheritedAttributes above = new InheritedAttributes(1, 2, 3, 4);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/Kids 5 0 R,                                        1, 2, 3, 4",
        "/Resources<<>>,                                     9, 2, 3, 4",
        "/MediaBox[0 0 1 1],                                 1, 9, 3, 4",
        "/CropBox 7 0 R,                                     1, 2, 9, 4",
        "/Rotate 90,                                         1, 2, 3, 9",
        "/Rotate 0/CropBox 1 0 R/MediaBox 2 0 R/Resources 3 0 R, 9, 9, 9, 9",
        "/TrimBox[0 0 1 1]/Annots[],                         1, 2, 3, 4",
        "/X<</Rotate 90>>,                                   1, 2, 3, 4"
    })
    void the_nearest_node_with_an_attribute_prevails(
            String entries, int resources, int mediaBox, int cropBox, int rotate) {
        assertThat(above.below(9, PdfValue.of("<<" + entries + ">>")))
                .isEqualTo(new InheritedAttributes(resources, mediaBox, cropBox, rotate));
    }

    @Test
    void nodes_that_have_none_share_what_they_inherit() {
        assertThat(above.below(9, PdfValue.of("<</Type/Pages>>"))).isSameAs(above);
    }
}
