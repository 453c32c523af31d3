package org.platen.engine.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operators and operands of content streams (ISO 32000-2, 7.8.2). */
class ContentTest {

    private static String text(Content content) {
        return new String(content.bytes(), ISO_8859_1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1, 1",
        "0, 0",
        "-0.25, -0.25",
        "0.05, 0.05",
        "0.5, 0.5",
        "1.0004, 1",
        "1.0006, 1.001",
        "-0.0001, 0",
        "1234567, 1234567"
    })
    void a_number_has_at_most_three_decimals_and_no_exponent(double value, String number) {
        assertThat(Content.number(value)).isEqualTo(number);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1, 1", "20, 20", "0, 0", "0.3333333, 0.333333", "-0.5, -0.5", "0.0000001, 0"})
    void an_element_of_a_matrix_has_six_decimals(double value, String number) {
        assertThat(Content.precise(value)).isEqualTo(number);
    }

    @Test
    void operands_precede_their_operator() {
        var content = new Content().op("q").rectangle(1, 2.5, 3, 4).op("f").raw("Q");

        assertThat(text(content)).isEqualTo("q\n1 2.5 3 4 re\nf\nQ");
    }

    @Test
    void shown_codes_are_hexadecimal() {
        assertThat(text(new Content().show(new byte[] {0x0a, (byte) 0xff, 0x28})))
                .isEqualTo("<0aff28> Tj\n");
    }

    @Test
    void numbers_are_the_same_in_every_country() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Content.number(1.5)).isEqualTo("1.5");
        } finally {
            Locale.setDefault(before);
        }
    }
}
