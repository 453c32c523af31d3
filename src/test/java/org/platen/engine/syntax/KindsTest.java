package org.platen.engine.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kinds of objects (ISO 32000-2, 7.3). */
class KindsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "<</A 1>>, a dictionary",
        "<41>, a string",
        "(a), a string",
        "[1], an array",
        "/A, a name",
        "true, a boolean",
        "false, a boolean",
        "null, null",
        "'', null",
        "12, a number",
        "-1.5, a number",
        ".5, a number"
    })
    void a_kind_is_known_by_the_first_characters(String value, String name) {
        byte[] bytes = value.getBytes(ISO_8859_1);

        int kind = Kinds.at(bytes, 0, bytes.length);

        assertThat(Kinds.name(kind)).isEqualTo(name);
        assertThat(kind & Kinds.ALL).isEqualTo(kind);
        assertThat(Integer.bitCount(kind)).isOne();
    }
}
