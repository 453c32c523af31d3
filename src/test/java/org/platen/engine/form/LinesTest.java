package org.platen.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.PdfValue;

/** Multiline fields (ISO 32000-2, 12.7.5.3), in a font whose characters are equally wide. */
class LinesTest {

    private static final double TEN_CHARACTERS = 6.1;

    private final FieldFont font =
            new SimpleFont(
                    OpenedPdf.document(new RawPdf()),
                    PdfValue.of("<</BaseFont/Courier/Encoding/WinAnsiEncoding>>"),
                    "5 0 R",
                    Map.of());

    private String broken(String text, double width) {
        return String.join("/", new Lines(text.replace('/', '\n'), font).within(width));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "one two three      | one two/three",
                "one two thr        | one two/thr",
                "one two th         | one two th",
                "one two  three     | one two/three",
                "abcdefghijklm      | abcdefghij/klm",
                "a abcdefghijkl     | a/abcdefghij/kl",
                "abcdefghij kl      | abcdefghij/kl",
                "a/b                | a/b",
                "a//b               | a//b",
                "a/                 | a"
            })
    void text_is_broken_at_blanks_and_line_feeds(String text, String lines) {
        assertThat(broken(text, TEN_CHARACTERS)).isEqualTo(lines);
    }

    @Test
    void a_line_has_at_least_one_character() {
        assertThat(broken("ab", 0)).isEqualTo("a/b");
        assertThat(new Lines("", font).within(0)).isEmpty();
    }
}
