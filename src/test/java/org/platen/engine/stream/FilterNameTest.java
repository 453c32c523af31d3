package org.platen.engine.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Abbreviations of filters (ISO 32000-2, table 92). */
class FilterNameTest {

    @ParameterizedTest(name = "/{0}")
    @CsvSource({
        "Fl, FlateDecode",
        "A85, ASCII85Decode",
        "FlateDecode, FlateDecode",
        "Flate#44ecode, FlateDecode",
        "DCTDecode, DCTDecode"
    })
    void a_name_has_one_full_form(String name, String full) {
        assertThat(FilterName.full(name)).isEqualTo(full);
    }
}
