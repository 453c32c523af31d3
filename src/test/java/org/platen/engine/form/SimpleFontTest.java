package org.platen.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/** Simple fonts (ISO 32000-2, 9.6): encodings (9.6.5) and widths (9.6.2). */
class SimpleFontTest {

    private final PdfDocument document = OpenedPdf.document(new RawPdf());

    private SimpleFont font(String entries, Map<Integer, String> toUnicode) {
        return new SimpleFont(document, PdfValue.of("<<" + entries + ">>"), "5 0 R", toUnicode);
    }

    private static String codes(SimpleFont font, String text) {
        byte[] codes = font.encode(text);
        return codes == null ? "none" : HexFormat.of().formatHex(codes);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/BaseFont/Helvetica/Encoding/WinAnsiEncoding           | A\u00c4\u20ac | 41c480",
                "/BaseFont/Helvetica/Encoding/MacRomanEncoding          | \u00c4        | 80",
                "/BaseFont/Helvetica                                    | \u00c4        | none",
                "/BaseFont/Helvetica                                    | \u00c6        | e1",
                "/BaseFont/Helvetica/Encoding/WinAnsiEncoding           | \u6f22        | none",
                "/BaseFont/Helvetica/Encoding/WinAnsiEncoding           | a\u6f22       | none",
                "/BaseFont/Helvetica/Encoding<</Differences[65/B 67/a]>>| Ba           | 4143",
                "/BaseFont/Helvetica/Encoding<</Differences[1/Adieresis/Odieresis]>>|\u00c4\u00d6|0102",
                "/BaseFont/Symbol                                       | \u03b1        | 61",
                "/BaseFont/Helvetica/Encoding/WinAnsiEncoding           | \u2011        | 2d"
            })
    void a_character_has_the_code_of_its_glyph(String entries, String text, String codes) {
        assertThat(codes(font(entries, Map.of()), text)).isEqualTo(codes);
    }

    @Test
    void a_stated_character_comes_before_that_of_the_glyph() {
        var font = font("/BaseFont/Helvetica/Encoding/WinAnsiEncoding", Map.of(65, "X"));

        assertThat(codes(font, "X")).isEqualTo("41");
        assertThat(codes(font, "A")).isEqualTo("none");
    }

    @Test
    void a_blank_that_does_not_break_is_shown_as_a_blank() {
        assertThat(codes(font("/BaseFont/Helvetica", Map.of()), "\u00a0")).isEqualTo("20");
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/BaseFont/Helvetica                                                | A | 0.667",
                "/BaseFont/Unknown-Bold                                             | b | 0.611",
                "/BaseFont/Helvetica/FirstChar 65/Widths[1000 500]                  | B | 0.5",
                "/FirstChar 65/Widths[1000]/FontDescriptor<</MissingWidth 250>>     | B | 0.25",
                "/FirstChar 65/Widths[1000]/FontDescriptor<</FontFile2 9 0 R>>      | B | 0.5"
            })
    void a_stated_width_comes_before_that_of_a_standard_font(
            String entries, String text, double width) {
        assertThat(font(entries, Map.of()).width(new byte[] {(byte) text.charAt(0)}))
                .isEqualTo(width);
    }

    @Test
    void an_embedded_font_lacks_glyphs_without_a_width() {
        var font = font("/FirstChar 65/Widths[0 500]/FontDescriptor<</FontFile2 9 0 R>>", Map.of());

        assertThat(codes(font, "A")).isEqualTo("none");
        assertThat(codes(font, "B")).isEqualTo("42");
    }
}
