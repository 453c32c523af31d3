package org.platen.engine.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnclosedValueTest {

    private static PdfValue closed(String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        return UnclosedValue.closed(bytes, 0, bytes.length);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "[1 2 endobj; [1 2 ]",
                "[1 [2 endobj; [1 [2 ]]",
                "<</A 1 endobj; <</A 1 >>",
                "<</A[1 endobj; <</A[1 ]>>",
                "<</A<61 endobj; <</A<61 >>>",
                "(abc endobj; (abc )",
                "((a)b endobj; ((a)b )",
                "(a\\) endobj; (a\\) )",
                "<</A(b endobj; <</A(b )>>",
                "[1 endobj [2 endobj; [1 ]"
            })
    void what_is_open_is_closed_at_the_end_of_the_object(String text, String value) {
        assertThat(closed(text)).hasToString(value);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "[1 2] endobj",
                "12 endobj",
                "[1 2",
                "<</Length 3 stream\nabc endobj",
                "% [ \n12 endobj",
                "(a[b) endobj"
            })
    void a_value_that_lacks_nothing_or_does_not_end_is_not_changed(String text) {
        assertThat(closed(text)).isNull();
    }

    @Test
    void more_than_two_hundred_open_brackets_are_no_oversight() {
        assertThat(closed("[".repeat(199) + " endobj")).isNotNull();
        assertThat(closed("[".repeat(201) + " endobj")).isNull();
    }
}
