package org.platen.engine.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that are none by ISO 32000-2, 7.3.3. */
class OddNumberTest {

    private static String proper(String written) {
        byte[] bytes = ("[" + written + "]").getBytes(ISO_8859_1);
        return OddNumber.proper(bytes, 1, bytes.length - 1);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1e3,      1000",
        "1.5E2,    150",
        "5e-1,     0.5",
        "2E+1,     20",
        "--5,      -5",
        "+-5,      -5",
        "++5,      5",
        "12-3,     12",
        "1.2.3,    1.2",
        "1.2-3.4,  1.2",
        "1.50,     1.5",
        ".5,       0.5",
        "-.5,      -0.5",
        "5.,       5",
        "-,        0",
        ".,        0",
        "-0,       0",
        "0.0000000000004,  0",
        "0.0000000000005,  0.000000000001",
        "1e99,     2147483647",
        "-1e99,    -2147483647",
        "1e-99,    0"
    })
    void it_is_read_as_most_readers_do(String written, String number) {
        assertThat(proper(written)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "e5", "1e", "1e1234", "1,5", "0x10", "1 2", "NaN"})
    void no_reader_accepts_anything_else(String written) {
        assertThat(proper(written)).isNull();
    }

    @Test
    void a_very_long_one_is_not_read() {
        assertThat(proper("0".repeat(399) + "7")).isEqualTo("7");
        assertThat(proper("0".repeat(400) + "7")).isNull();
    }
}
