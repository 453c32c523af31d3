package org.platen.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.PdfValue;

class PartialFontTest {

    private final FieldFont whole =
            new SimpleFont(
                    OpenedPdf.document(new RawPdf()),
                    PdfValue.of("<</BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"),
                    "5 0 R",
                    Map.of());

    private final FieldFont font = new PartialFont(whole);

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ab, ab", "a\u6f22b, ab", "\ud83d\ude00a, a", "\u6f22, ''"})
    void characters_without_a_glyph_are_skipped(String text, String shown) {
        assertThat(font.encode(text)).isEqualTo(whole.encode(shown));
    }

    @ParameterizedTest
    @CsvSource({"a", "abc"})
    void everything_else_is_that_of_the_font(String text) {
        byte[] codes = font.encode(text);

        assertThat(font.width(codes)).isEqualTo(whole.width(codes));
        assertThat(font.bytesPerCode()).isEqualTo(1);
        assertThat(font.resource()).isEqualTo("5 0 R");
    }
}
