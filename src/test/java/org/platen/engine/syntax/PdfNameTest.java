package org.platen.engine.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfNameTest {

    @ParameterizedTest(name = "/{0} is {1}")
    @CsvSource({
        "Plain, Plain",
        "Letter#20A, Letter A",
        "Z#C3#BCrich, Zürich",
        "A#, A#",
        "A#G0, A#G0",
        "A#4, A#4",
        "#2FA##, /A##"
    })
    void escapes_are_resolved_and_bytes_are_UTF_8(String raw, String name) {
        assertThat(PdfName.text(raw)).isEqualTo(name);
    }

    @ParameterizedTest(name = "/{0} becomes /{1}")
    @CsvSource({
        "A#00B, A#2300B",
        "#00#00, #2300#2300",
        "##00, ##2300",
        "A#2300, A#2300",
        "A#0, A#0"
    })
    void an_escape_of_the_null_character_stands_for_itself(String raw, String without) {
        assertThat(PdfName.withoutNull(raw)).isEqualTo(without);
        assertThat(PdfName.hasNull(raw)).isEqualTo(!raw.equals(without));
        assertThat(PdfName.characters(without)).doesNotContain("\0");
    }
}
