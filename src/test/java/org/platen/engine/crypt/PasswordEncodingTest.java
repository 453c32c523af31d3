package org.platen.engine.crypt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes of passwords (ISO 32000-2, 7.6.4, annex D.2 and RFC 4013). */
class PasswordEncodingTest {

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    @Test
    void a_password_is_written_as_the_standard_and_as_other_programs_write_it() {
        assertThat(PasswordEncoding.upToRevision4("abc")).containsExactly(bytes("abc"));
        assertThat(PasswordEncoding.upToRevision4("\u20ac\u017e\u00e4"))
                .containsExactly(
                        new byte[] {(byte) 0xa0, (byte) 0x9e, (byte) 0xe4},
                        "\u20ac\u017e\u00e4".getBytes(UTF_8));
        assertThat(PasswordEncoding.upToRevision4("\u4e2d"))
                .containsExactly("\u4e2d".getBytes(UTF_8));
        assertThat(PasswordEncoding.fromRevision5On("\u2168\u00ad\u00a0x"))
                .containsExactly(bytes("IX x"), "\u2168\u00ad\u00a0x".getBytes(UTF_8));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "A, 41",
        "\u02d8, 18",
        "\u02dc, 1f",
        "\u2022, 80",
        "\u201e, 8c",
        "\u201c, 8d",
        "\u2019, 90",
        "\u2122, 92",
        "\ufb01, 93",
        "\u0141, 95",
        "\u017e, 9e",
        "\u20ac, a0",
        "\u00a1, a1",
        "\u00ff, ff"
    })
    void up_to_revision_4_a_character_has_its_code_in_PDFDocEncoding(String text, String code) {
        assertThat(PasswordEncoding.upToRevision4(text).get(0))
                .isEqualTo(HexFormat.of().parseHex(code));
    }

    // RFC 4013, section 3: examples 1 to 5; then a space of another kind, and a ligature.
    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "I\u00adX,   IX",
        "user,       user",
        "USER,       USER",
        "\u00aa,     a",
        "\u2168,     IX",
        "a\u3000b,   a b",
        "\ufb01,     fi",
        "e\u0301,    \u00e9"
    })
    void from_revision_5_on_a_password_is_prepared(String given, String prepared) {
        assertThat(PasswordEncoding.fromRevision5On(given).get(0))
                .isEqualTo(prepared.getBytes(UTF_8));
    }

    @Test
    void the_empty_password_is_no_bytes() {
        assertThat(PasswordEncoding.upToRevision4("")).containsExactly(new byte[0]);
        assertThat(PasswordEncoding.fromRevision5On("")).containsExactly(new byte[0]);
    }
}
