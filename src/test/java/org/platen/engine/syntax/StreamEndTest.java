package org.platen.engine.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** End of stream data without a usable length (ISO 32000-2, 7.3.8). */
class StreamEndTest {

    private static LoadedBytes source(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return new LoadedBytes(bytes, bytes.length);
    }

    private static final String DATA = "0123456789";

    private static long dataEnd(String text) {
        return new StreamEnd(source(text)).dataEnd(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0123456789\\nendstream\\nendobj, 10",
        "0123456789\\r\\nendstream, 10",
        "0123456789\\rendstream, 10",
        "0123456789endstream, 10",
        "012345678\\n\\nendstream, 10",
        "\\nendstream, 0",
        "endstream, 0",
        "01234endstream56789\\nendstream, 19",
        "01234endstreamendobj, 5"
    })
    void data_end_before_the_keyword_and_its_end_of_line(String text, int end) {
        assertThat(dataEnd(text.translateEscapes())).isEqualTo(end);
    }

    @ParameterizedTest(name = "endobj{0}")
    @ValueSource(
            strings = {"", "\n", "\n7 0 obj", " 7 0 obj", "\nxref", "\ntrailer", "\nstartxref"})
    void an_object_that_ends_ends_its_data(String behind) {
        assertThat(dataEnd(DATA + "\nendobj" + behind)).isEqualTo(10);
    }

    @ParameterizedTest(name = "endobj{0}")
    @ValueSource(strings = {"ective", "\n7", "\n7 0 R", "\nendsomething", " (text)"})
    void text_that_looks_like_an_end_is_none(String behind) {
        assertThat(dataEnd(DATA + "\nendobj" + behind + "\nendstream"))
                .isEqualTo(DATA.length() + 1 + "endobj".length() + behind.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789", "endstrea", "endstreams"})
    void data_that_do_not_end_have_no_end(String text) {
        assertThat(dataEnd(text)).isEqualTo(-1);
    }

    @Test
    void the_keyword_may_be_anywhere_in_a_long_file() {
        for (int length = 4_000; length < 4_110; length++) {
            assertThat(dataEnd("x".repeat(length) + "\nendstream ")).isEqualTo(length);
        }
    }

    @Test
    void the_search_begins_with_the_data() {
        var end = new StreamEnd(source("endstream 0123\nendstream"));

        assertThat(end.dataEnd(10)).isEqualTo(14);
        assertThat(end.keyword(10)).isEqualTo(15);
        assertThat(end.keyword(16)).isEqualTo(-1);
    }
}
