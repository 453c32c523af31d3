package org.platen.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/** Rectangles (ISO 32000-2, 7.9.5). */
class RectangleTest {

    private final PdfDocument document =
            OpenedPdf.document(new RawPdf().object(8, "[10 20 30 40]").object(9, "30"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[10 20 30 40]     | 10   | 20  | 30 | 40",
                "[30 40 10 20]     | 10   | 20  | 30 | 40",
                "[30 20 10 40]     | 10   | 20  | 30 | 40",
                "[10 40 30 20]     | 10   | 20  | 30 | 40",
                "[10 20 30 40 50]  | 10   | 20  | 30 | 40",
                "8 0 R             | 10   | 20  | 30 | 40",
                "[10 20 9 0 R 40]  | 10   | 20  | 30 | 40",
                "[-1.5 .5 +30 40.] | -1.5 | 0.5 | 30 | 40"
            })
    void any_two_opposite_corners_make_a_rectangle(
            String value, double left, double bottom, double right, double top) {
        assertThat(Rectangle.of(document, PdfValue.of(value)))
                .isEqualTo(new Rectangle(left, bottom, right, top));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[10 20 30]",
                "[10 20 10 40]",
                "[10 20 30 20]",
                "[/A 20 30 40]",
                "[0 0 1000000000 1]",
                "<</A 1>>",
                "(10 20 30 40)",
                "null",
                "70 0 R"
            })
    void a_value_without_area_is_no_rectangle(String value) {
        assertThat(Rectangle.of(document, PdfValue.of(value))).isNull();
    }

    @Test
    void an_intersection_is_what_two_have_in_common() {
        var one = new Rectangle(0, 0, 10, 10);

        assertThat(one.intersection(new Rectangle(5, -5, 20, 5)))
                .isEqualTo(new Rectangle(5, 0, 10, 5));
        assertThat(one.intersection(new Rectangle(10, 0, 20, 10)).isUsable()).isFalse();
    }
}
