package org.platen.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.PdfValue;

/** Composite fonts (ISO 32000-2, 9.7) and the widths of their glyphs (9.7.4.3). */
class CompositeFontTest {

    private static CompositeFont font(String entries) {
        return new CompositeFont(
                OpenedPdf.document(new RawPdf()),
                PdfValue.of("<<" + entries + ">>"),
                "5 0 R",
                Map.of(1, "a", 2, "b", 0x1234, "c", 9, "ff", 12, "a"));
    }

    @ParameterizedTest(name = "{0}: glyph {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/DW 500/W[1[100 200]5 7 300] | 1 | 0.1",
                "/DW 500/W[1[100 200]5 7 300] | 2 | 0.2",
                "/DW 500/W[1[100 200]5 7 300] | 3 | 0.5",
                "/DW 500/W[1[100 200]5 7 300] | 5 | 0.3",
                "/DW 500/W[1[100 200]5 7 300] | 7 | 0.3",
                "/W[1[100]]                   | 9 | 1",
                "/W[1]                        | 1 | 1",
                "/W[1 2]                      | 1 | 1",
                "/W[1[/X]]                    | 1 | 1",
                "/W 7                         | 1 | 1"
            })
    void a_glyph_has_a_listed_width_or_the_default(String entries, int glyph, double width) {
        assertThat(font(entries).width(new byte[] {0, (byte) glyph}))
                .isCloseTo(width, within(1e-9));
    }

    @Test
    void a_character_has_two_bytes() {
        var font = font("");

        assertThat(font.bytesPerCode()).isEqualTo(2);
        assertThat(font.encode("ac")).containsExactly(0, 1, 0x12, 0x34);
        assertThat(font.width(font.encode("ab"))).isEqualTo(2);
    }

    @Test
    void characters_that_the_map_to_unicode_lacks_cannot_be_shown() {
        assertThat(font("").encode("az")).isNull();
        assertThat(font("").encode("f")).isNull();
    }
}
