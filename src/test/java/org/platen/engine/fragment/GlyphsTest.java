package org.platen.engine.fragment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.PdfValue;

/** Type 3 fonts (ISO 32000-2, 9.6.4). */
class GlyphsTest {

    private static boolean needSurroundings(String entries, String glyph) {
        var document = OpenedPdf.document(new RawPdf().stream(20, "", glyph.getBytes(ISO_8859_1)));
        return Glyphs.needSurroundings(
                document, PdfValue.of("<</CharProcs<</a 20 0 R>>" + entries + ">>"));
    }

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource({
        "/Im Do, true",
        "/F 9 Tf, true",
        "/G gs, true",
        "/CS cs, true",
        "10 0 0 0 9 9 d1 0 0 9 9 re f, false",
        "BI/W 1/H 1 ID x EI, false",
        "BI/W 1/ColorSpace/C ID x EI, true",
        "Donut, false",
        "'', false"
    })
    void a_glyph_that_names_a_resource_needs_one(String glyph, boolean needed) {
        assertThat(needSurroundings("", glyph)).isEqualTo(needed);
    }

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource({
        "/Resources<</XObject<</Im 4 0 R>>>>, false",
        "/Resources<</XObject<<>>>>, true",
        "/Resources<<>>, true"
    })
    void a_font_with_resources_needs_no_others(String entries, boolean needed) {
        assertThat(needSurroundings(entries, "/Im Do")).isEqualTo(needed);
    }
}
