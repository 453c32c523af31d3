package org.platen.engine.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strings (ISO 32000-2, 7.3.4) in content streams (7.8.2). */
class ShownTextTest {

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static String shown(String content) {
        return new String(ShownText.of(bytes(content)), ISO_8859_1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "(Hello) Tj                | Hello",
                "[(He) -20 (llo)] TJ       | Hello",
                "<48 65> Tj                | He",
                "(a b) Tj                  | ab",
                "(a\\)b) Tj                | a)b",
                "(a(b)c) Tj                | a(b)c",
                "(\\101) Tj                | A",
                "<</MCID 0>> BDC (x) Tj    | x",
                "/F1 12 Tf                 | ''",
                "(abc                      | ''",
                "<4865                     | ''"
            })
    void the_codes_of_strings_are_collected(String content, String expected) {
        assertThat(shown(content)).isEqualTo(expected);
    }

    @Test
    void comments_are_no_text() {
        assertThat(shown("% (no)\n(yes) Tj")).isEqualTo("yes");
    }

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "JohnSmith, John Smith, true",
        "JohnSmith, Smith, true",
        "JohnSmith, Smyth, false",
        "JohnSmith, ' ', true",
        "Jo, John, false"
    })
    void blanks_do_not_count(String shown, String wanted, boolean contains) {
        assertThat(ShownText.contains(bytes(shown), bytes(wanted))).isEqualTo(contains);
    }
}
