package org.platen.engine.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Boxes of pages (ISO 32000-2, 14.11.2) as they are written. */
class KnownBoxTest {

    private final KnownBox box = new KnownBox();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[0 0 595 842]        | true",
                "[0 0 595 842]/Next 1 | true",
                "[0 0 595 841]        | false",
                "[0 0 595  842]       | false",
                "[0 0 595             | false",
                "9 0 R                | false"
            })
    void a_box_is_known_by_its_bytes(String value, boolean known) {
        box.remember(PdfValue.of("[0 0 595 842]"));

        assertThat(box.is(PdfValue.of(value))).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0 0 9 0 R 842]",
                "[0 0 595 842e]",
                "[0 0 595 (842)]",
                "9 0 R",
                "null",
                "12"
            })
    void other_values_are_checked_each_time(String value) {
        box.remember(PdfValue.of(value));

        assertThat(box.is(PdfValue.of(value))).isFalse();
    }

    @Test
    void nothing_is_known_at_first() {
        assertThat(box.is(PdfValue.of("[0 0 1 1]"))).isFalse();
        assertThat(box.is(PdfValue.of(""))).isFalse();
    }
}
