package org.platen.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/** Numbers (ISO 32000-2, 7.3.3) and rectangles (7.9.5). */
class NumbersTest {

    private final PdfDocument document = OpenedPdf.document(new RawPdf().object(9, "7"));

    @ParameterizedTest(name = "{0}")
    @CsvSource({"12, 12", "-3, -3", "+3, 3", ".5, 0.5", "5., 5", "-.002, -0.002", "00, 0"})
    void a_number_has_its_value(String value, double number) {
        assertThat(Numbers.of(PdfValue.of(value), 77)).isEqualTo(number);
        assertThat(Numbers.is(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null", "<<>>", "[1]", "/1", "(1)", "true", "NaN", "--1", "1..2", ".", "-", ""
            })
    void another_value_gives_the_default(String value) {
        assertThat(Numbers.of(PdfValue.of(value), 77)).isEqualTo(77);
        assertThat(Numbers.is(value)).isFalse();
    }

    /** As in poppler and MuPDF; Java would read them all. */
    @ParameterizedTest
    @ValueSource(strings = {"1e5", "1E+2", "5e-1", ".5e1", "1d", "1.5f", "0x1p3", "Infinity"})
    void an_exponent_or_another_notation_of_java_is_not_a_number(String value) {
        assertThat(Numbers.of(PdfValue.of(value), 77)).isEqualTo(77);
        assertThat(Numbers.is(value)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[1 2.5]      | [1.0, 2.5]",
                "[1 9 0 R]    | [1.0, 7.0]",
                "[1 /A]       | []",
                "[]           | []",
                "5            | []",
                "null         | []"
            })
    void a_list_has_numbers_only(String value, String numbers) {
        assertThat(Numbers.list(document, PdfValue.of(value))).hasToString(numbers);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[1 2 3 4]    | [1.0, 2.0, 3.0, 4.0]",
                "[3 4 1 2]    | [1.0, 2.0, 3.0, 4.0]",
                "[3 2 1 4]    | [1.0, 2.0, 3.0, 4.0]",
                "[1 2 3]      | []",
                "[1 2 3 4 5]  | []",
                "[1 2 3 /A]   | []"
            })
    void a_rectangle_has_four_numbers(String value, String corners) {
        assertThat(Numbers.rectangle(document, PdfValue.of(value))).hasToString(corners);
    }
}
