package org.platen.engine.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strings (ISO 32000-2, 7.3.4) that are to be decrypted (7.6.2). */
class StringRewriterTest {

    private static byte[] upperCase(byte[] text) {
        return new String(text, ISO_8859_1).toUpperCase(Locale.ROOT).getBytes(ISO_8859_1);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "(abc); (ABC)",
                "<616263>; (ABC)",
                "<61626>; (AB`)",
                "[(a)(b)/c(d)]; [(A)(B)/c(D)]",
                "<</a(b)/c<</d<65>>>>>; <</a(B)/c<</d(E)>>>>",
                "(a(b)c); (A\\(B\\)C)",
                "(a\\)b); (A\\)B)",
                "(\\\\); (\\\\)",
                "(\\141\\r); (A\\r)",
                "/abc; /abc",
                "12 0 R; 12 0 R",
                "<</a true/b[1 2]>>; <</a true/b[1 2]>>"
            })
    void strings_are_replaced_and_nothing_else(String given, String expected) {
        var rewriter =
                new StringRewriter(PdfValue.of(given).trimmed(), StringRewriterTest::upperCase);

        assertThat(rewriter.rewritten()).hasToString(expected);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "<</ByteRange[0 1]/Contents<61>/m(b)>>; <</ByteRange[0 1]/Contents<61>/m(B)>>",
                "<</Contents <61>/ByteRange[0 1]>>; <</Contents <61>/ByteRange[0 1]>>",
                "<</Contents(a)>>; <</Contents(A)>>",
                "<</V<</ByteRange[0 1]>>/Contents(a)>>; <</V<</ByteRange[0 1]>>/Contents(A)>>",
                "<</ByteRange[0 1]/Contents[(a)]>>; <</ByteRange[0 1]/Contents[(A)]>>"
            })
    void the_contents_of_a_signature_are_kept_because_they_are_not_encrypted(
            String given, String expected) {
        strings_are_replaced_and_nothing_else(given, expected);
    }

    @Test
    void a_string_in_a_comment_is_none() {
        var value = PdfValue.of("[(a)%(b)\n(c)]").trimmed();

        assertThat(new StringRewriter(value, StringRewriterTest::upperCase).rewritten())
                .hasToString("[(A)\n(C)]");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "(a); true",
                "<61>; true",
                "<</a<61>>>; true",
                "<</a<</b/c>>>>; false",
                "[1 2 0 R/a]; false"
            })
    void values_without_strings_are_recognised(String value, boolean mayHaveStrings) {
        assertThat(StringRewriter.mayHaveStrings(PdfValue.of(value))).isEqualTo(mayHaveStrings);
    }
}
