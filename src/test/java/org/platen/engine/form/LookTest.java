package org.platen.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/** Appearance characteristics (ISO 32000-2, table 192) and border styles (table 168). */
class LookTest {

    private final PdfDocument document = OpenedPdf.document(new RawPdf());

    /** The look of a widget of 100 by 40 points. */
    private Look look(String entries) {
        return Look.of(
                document, PdfValue.of("<<" + entries + ">>"), List.of(10.0, 10.0, 110.0, 50.0));
    }

    @ParameterizedTest(name = "/R {0}")
    @CsvSource({
        "0, 0, 100, 40, 1 0 0 1 0 0",
        "90, 90, 40, 100, 0 1 -1 0 100 0",
        "180, 180, 100, 40, -1 0 0 -1 100 40",
        "270, 270, 40, 100, 0 -1 1 0 0 40",
        "-90, 270, 40, 100, 0 -1 1 0 0 40",
        "450, 90, 40, 100, 0 1 -1 0 100 0",
        "100, 90, 40, 100, 0 1 -1 0 100 0",
        "/X, 0, 100, 40, 1 0 0 1 0 0"
    })
    void a_rotated_appearance_is_mapped_into_the_widget(
            String rotation, int degrees, double width, double height, String matrix) {
        var look = look("/MK<</R " + rotation + ">>");

        assertThat(look.rotation()).isEqualTo(degrees);
        assertThat(look.width()).isEqualTo(width);
        assertThat(look.height()).isEqualTo(height);
        assertThat(look.matrix()).isEqualTo(matrix);
    }

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/MK<</BC[0]>>                       | 1",
                "/MK<</BC[0]>>/BS<</W 3>>            | 3",
                "/MK<</BC[0]>>/BS<<>>                | 1",
                "/MK<</BC[0]>>/BS<</W -1>>           | 0",
                "/MK<</BC[0]>>/Border[0 0 2]         | 2",
                "/MK<</BC[0]>>/Border[0 0 2]/BS<</W 3>> | 3",
                "/MK<</BG[1]>>                       | 0"
            })
    void a_border_style_comes_before_a_border(String entries, double width) {
        assertThat(look(entries).lineWidth()).isEqualTo(width);
    }

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''                             | true",
                "/MK<</BG[]>>                   | true",
                "/MK<</BG[1 1 0]>>              | false",
                "/MK<</BC[0]>>                  | false",
                "/MK<</BC[0]>>/BS<</W 0>>       | true"
            })
    void a_look_without_background_and_border_is_empty(String entries, boolean empty) {
        assertThat(look(entries).isEmpty()).isEqualTo(empty);
    }
}
