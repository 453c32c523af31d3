package org.platen.engine.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfStringTest {

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "(plain), plain",
                "(a (b) c), a (b) c",
                "(\\(\\)\\\\), ()\\",
                "(\\101\\1012\\7x), \"AA2\u0007x\"",
                "(\\q), q",
                "(), \"\"",
                "<414243>, ABC",
                "<41 4>, A@",
                "<4G1 >, A",
                "<>, \"\""
            })
    void a_string_means_its_bytes(String written, String meant) {
        assertThat(decoded(written)).isEqualTo(meant);
    }

    @Test
    void ends_of_lines_are_one_line_feed_unless_they_are_escaped() {
        assertThat(decoded("(a\r\nb\rc\nd\\\r\ne\\\nf\\n)")).isEqualTo("a\nb\nc\ndef\n");
    }

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource({
        "<48656C6C6F>, Hello",
        "<FEFF00E4D83DDE00>, \u00e4\ud83d\ude00",
        "<FFFEE400>, \u00e4",
        "<EFBBBFC3A4>, \u00e4",
        "<80A0E4>, \u2022\u20ac\u00e4"
    })
    void a_text_string_is_read_in_its_encoding(String written, String text) {
        assertThat(PdfString.text(PdfValue.of(written))).isEqualTo(text);
    }

    @Test
    void a_literal_means_its_characters() {
        String characters = "a (b\\) \r\n\u00e4";

        assertThat(decoded(PdfString.literal(characters))).isEqualTo(characters);
    }

    @Test
    void entries_of_a_dictionary_come_in_its_order() {
        var entries = PdfValue.of("<< /B 1 /A [2 3] /C <</D 4>> /B 5 >>").entries();

        assertThat(entries).containsOnlyKeys("B", "A", "C");
        assertThat(entries.keySet()).containsExactly("B", "A", "C");
        assertThat(entries.get("B").integer()).isEqualTo(1);
    }

    private static String decoded(String written) {
        return new String(PdfValue.of(written).string(), StandardCharsets.ISO_8859_1);
    }
}
