package org.platen.engine.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.PdfValue;

/** Backgrounds and borders (ISO 32000-2, 12.5.6.19) as operators of a content stream. */
class WidgetBoxTest {

    /** The look of a widget of 100 by 40 points. */
    private static Look look(String entries) {
        return Look.of(
                OpenedPdf.document(new RawPdf()),
                PdfValue.of("<<" + entries + ">>"),
                List.of(10.0, 10.0, 110.0, 50.0));
    }

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/MK<</BG[1]>>                | q 1 g 0 0 100 40 re f Q",
                "/MK<</BG[1 0 0]>>            | q 1 0 0 rg 0 0 100 40 re f Q",
                "/MK<</BG[1 0 0 0]>>          | q 1 0 0 0 k 0 0 100 40 re f Q",
                "/MK<</BG[1 0]>>              | q Q",
                "/MK<</BC[0]>>/BS<</W 2>>     | q 0 G 2 w 1 1 98 38 re S Q",
                "/MK<</BC[0]>>/BS<</S/U>>     | q 0 G 1 w 0 0.5 m 100 0.5 l S Q",
                "/MK<</BC[0]>>/BS<</S/D>>     | q 0 G 1 w [3 ] 0 d 0.5 0.5 99 39 re S Q",
                "/MK<</BC[0]>>/BS<</S/D/D[2 1]>> | q 0 G 1 w [2 1 ] 0 d 0.5 0.5 99 39 re S Q"
            })
    void a_box_is_drawn_in_its_colours(String entries, String operators) {
        var content = new Content();
        new WidgetBox(look(entries)).draw(content);

        assertThat(new String(content.bytes(), ISO_8859_1).replace('\n', ' ').strip())
                .isEqualTo(operators);
    }

    @Test
    void a_circle_is_as_large_as_the_shorter_side_allows() {
        var content = new Content();
        new WidgetBox(look("/MK<</BG[1]>>")).drawCircle(content);

        assertThat(new String(content.bytes(), ISO_8859_1)).startsWith("q\n1 g\n70 20 m\n");
    }
}
