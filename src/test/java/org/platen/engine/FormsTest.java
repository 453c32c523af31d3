package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

    @ParameterizedTest
    @CsvSource({"keep, KEEP", "flatten, FLATTEN", "drop, DROP"})
    void a_treatment_is_found_by_the_name_that_it_shows(String name, Forms treatment) {
        assertThat(Forms.of(name)).contains(treatment);
        assertThat(treatment).hasToString(name);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "KEEP", "Flatten", " drop"})
    void another_name_is_none(String name) {
        assertThat(Forms.of(name)).isEmpty();
    }
}
