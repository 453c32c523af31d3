package org.platen.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The standard fonts (ISO 32000-2, 9.6.2.2). */
class StandardMetricsTest {

    @ParameterizedTest(name = "{0}: {1} is {2} wide")
    @CsvSource({
        "Helvetica, A, 667",
        "Arial, A, 667",
        "Helvetica-Bold, b, 611",
        "Times-Roman, b, 500",
        "Courier, b, 600",
        "Helvetica, nothing, -1"
    })
    void a_glyph_has_a_width(String font, String glyph, double width) {
        assertThat(StandardMetrics.of(font).orElseThrow().width(glyph)).isEqualTo(width);
    }

    @ParameterizedTest(name = "{0} is like {1}")
    @CsvSource({
        "ABCDEF+CourierNew, Courier",
        "DejaVuSansMono-Bold, Courier-Bold",
        "TimesNewRomanPS, Times-Roman",
        "NotoSerif-Bold, Times-Bold",
        "MSSansSerif, Helvetica",
        "Verdana-Bold, Helvetica-Bold",
        "'', Helvetica"
    })
    void another_font_is_measured_like_the_one_that_viewers_show(String font, String like) {
        assertThat(StandardMetrics.similarTo(font))
                .isSameAs(StandardMetrics.of(like).orElseThrow());
    }

    @Test
    void other_fonts_have_no_metrics() {
        assertThat(StandardMetrics.of("Verdana")).isEmpty();
    }

    @Test
    void symbols_have_an_encoding_of_their_own() {
        var symbols = StandardMetrics.of("Symbol").orElseThrow();

        assertThat(symbols.glyph('a')).contains("alpha");
        assertThat(symbols.glyph(0)).isEmpty();
    }
}
