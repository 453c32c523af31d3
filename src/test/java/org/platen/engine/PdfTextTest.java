package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfTextTest {

    @ParameterizedTest(name = "/{0} is {1}")
    @CsvSource({
        "Plain, Plain",
        "Letter#20A, Letter A",
        "Z#C3#BCrich, Zürich",
        "A#, A#",
        "A#G0, A#G0"
    })
    void escapes_in_names_are_resolved(String raw, String name) {
        assertThat(PdfText.ofName(raw)).isEqualTo(name);
    }
}
