package org.platen.engine.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/** Text strings (ISO 32000-2, 7.9.2.2) and text streams (7.9.3). */
class FieldTextTest {

    private final PdfDocument document =
            OpenedPdf.document(
                    new RawPdf()
                            .object(7, "(there)").stream(8, "", "long text".getBytes(ISO_8859_1))
                                    .stream(
                                            9,
                                            "/Filter/FlateDecode",
                                            "no data".getBytes(ISO_8859_1)));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "(abc)         | abc",
                "<FEFF00C4>    | \u00c4",
                "/N#61me       | Name",
                "7 0 R         | there",
                "8 0 R         | long text",
                "17            | ''",
                "null          | ''",
                "[(a)]         | ''",
                "<</A(b)>>     | ''",
                "70 0 R        | ''"
            })
    void the_text_of_a_value_is_decoded(String value, String text) {
        assertThat(FieldText.of(document, PdfValue.of(value))).isEqualTo(text);
    }

    @Test
    void latin_fonts_have_the_characters_of_windows() {
        assertThat(FieldText.plain("\u00c4\u20ac")).containsExactly(0xc4, 0x80);
    }
}
