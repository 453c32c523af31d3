package org.platen.engine.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.PdfValue;

/** Fonts of forms (ISO 32000-2, 12.7.3): simple (9.6) and composite ones (9.7). */
class FormFontsTest {

    private static final String TO_UNICODE =
            """
            begincmap
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            1 beginbfchar
            <0003> <0041>
            endbfchar
            endcmap
            """;

    private final FormFonts fonts =
            new FormFonts(
                    OpenedPdf.document(
                            new RawPdf()
                                            .object(20, "<</Subtype/Type1/BaseFont/Helvetica>>")
                                            .object(
                                                    21,
                                                    """
                                            <</Subtype/Type0/Encoding/Identity-H/ToUnicode 22 0 R
                                            /DescendantFonts[<<>>]>>""")
                                            .stream(22, "", TO_UNICODE.getBytes(ISO_8859_1))
                                            .object(23, "<</Subtype/Type3>>")
                                            .object(24, "<</Subtype/Type0/Encoding/Identity-V>>")),
                    PdfValue.of(
                            """
                            <</Simple 20 0 R/Composite 21 0 R/Pictures 23 0 R/Vertical 24 0 R
                            /Inline<</Subtype/Type1>>/A#42 20 0 R/Odd 17>>"""));

    @ParameterizedTest(name = "{0}: {1} bytes")
    @CsvSource({"Simple, 1", "A#42, 1", "AB, 1", "Inline, 1", "Composite, 2"})
    void values_are_drawn_in_fonts_with_a_known_encoding(String name, int bytes) {
        assertThat(fonts.named(name).orElseThrow().bytesPerCode()).isEqualTo(bytes);
        assertThat(fonts.named(name)).isEqualTo(fonts.named(name));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Pictures, true", "Vertical, true", "Odd, true", "Missing, false"})
    void no_value_can_be_drawn_in_other_fonts(String name, boolean has) {
        assertThat(fonts.named(name)).isEmpty();
        assertThat(fonts.has(name)).isEqualTo(has);
    }

    @Test
    void a_composite_font_has_the_characters_of_its_map() {
        assertThat(fonts.named("Composite").orElseThrow().encode("A")).containsExactly(0, 3);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"Simple, true", "Missing, true", "Inline, false", "Odd, false"})
    void only_an_object_can_be_shared(String name, boolean shared) {
        assertThat(fonts.isSharedOrMissing(name)).isEqualTo(shared);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"Helv, Helvetica", "TiBo, Times-Bold", "ZaDb, ZapfDingbats", "Unknown, Helvetica"})
    void a_missing_font_is_replaced_by_a_standard_one(String name, String font) {
        assertThat(fonts.standardFor(name).resource()).contains("/BaseFont/" + font);
        assertThat(fonts.standardFor(name)).isSameAs(fonts.standard(font));
    }
}
