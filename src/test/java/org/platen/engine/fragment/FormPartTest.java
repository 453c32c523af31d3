package org.platen.engine.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormPartTest {

    // Test vectors of FNV-1a with 64 bits.
    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource({"'', cbf29ce484222325", "a, af63dc4c8601ec8c", "foobar, 85944171f73967e8"})
    void a_name_is_hashed_as_published(String name, String hash) {
        assertThat(Long.toHexString(FormPart.hashOfName(name))).isEqualTo(hash);
    }

    @Test
    void a_part_may_have_fonts_only() {
        var part = FormPart.ofFonts(List.of("Helv"));

        assertThat(part.names()).isEmpty();
        assertThat(part.fontNames()).containsExactly("Helv");
    }
}
