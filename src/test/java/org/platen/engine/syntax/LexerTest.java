package org.platen.engine.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {

    private static int skip(String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        return Lexer.skipValue(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</A[1 2 R]/B<</C(a\\)b(c))>>>>",
                "  12 0 R",
                "12",
                "-.5",
                "/Name#20with",
                "(a (nested) \\( string)",
                "<48 65>",
                "[<</A 1>>(])]",
                "%comment\n true"
            })
    void a_value_ends_where_the_next_token_begins(String value) {
        assertThat(skip(value + " /Next")).isEqualTo(value.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<</A", "[1 2", "(abc", "<48", "", ">>", "<</A 1 2>>x]", "<</A>>"})
    void a_value_that_does_not_end_is_malformed(String value) {
        assertThatThrownBy(
                        () ->
                                new PdfValue(value.getBytes(ISO_8859_1), 0, value.length())
                                        .require("B"))
                .isInstanceOf(MalformedPdfException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<</A 1>", "<</A<</B 1>>>", "<</A 1> >", "[<</A 1>", "[1 2", "<</A[1>>"})
    void brackets_must_be_closed(String value) {
        assertThatThrownBy(() -> skip(value)).isInstanceOf(MalformedPdfException.class);
    }

    @Test
    void a_name_ends_behind_its_escapes() {
        byte[] bytes = "/A#20B/C".getBytes(ISO_8859_1);

        assertThat(Lexer.skipUnescaped(bytes, 1, bytes.length)).isEqualTo(2);
        assertThat(Lexer.skipRegular(bytes, 1, bytes.length)).isEqualTo(6);
        assertThat(Lexer.skipUnescaped(bytes, 7, bytes.length)).isEqualTo(8);
    }

    @Test
    void nesting_has_a_limit() {
        assertThatThrownBy(() -> skip("[".repeat(100_000)))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessageContaining("nested");
    }

    @Test
    void names_are_equal_however_they_are_escaped() {
        var dictionary = "<</#50ages 7>>";

        var value = new PdfValue(dictionary.getBytes(ISO_8859_1), 0, dictionary.length());

        assertThat(value.require("Pages").integer()).isEqualTo(7);
    }
}
