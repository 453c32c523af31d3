package org.platen.engine.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of ISO 32000-2, 7.3. */
class PdfValueTest {

    private static PdfValue value(String text) {
        return PdfValue.of(text);
    }

    private enum Kind {
        DICTIONARY(PdfValue::isDictionary),
        ARRAY(PdfValue::isArray),
        NULL(PdfValue::isNull),
        TRUE(PdfValue::isTrue),
        FALSE(PdfValue::isFalse),
        NAME(PdfValue::isName),
        INTEGER(PdfValue::isInteger),
        STRING(PdfValue::isString),
        REFERENCE(each -> each.reference() != PdfValue.NO_REFERENCE);

        @SuppressWarnings("ImmutableEnumChecker") // predicates without a state
        private final Predicate<PdfValue> test;

        Kind(Predicate<PdfValue> test) {
            this.test = test;
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "<</A 1>>; DICTIONARY",
                "[1 2]; ARRAY",
                "null; NULL",
                "true; TRUE",
                "true/A; TRUE",
                "false; FALSE",
                "/Name; NAME",
                "/; NAME",
                "12; INTEGER",
                "-12; INTEGER",
                "+12; INTEGER",
                "(text); STRING",
                "<74657874>; STRING",
                "12 0 R; REFERENCE",
                "nullify;",
                "trueish;",
                "endobj;"
            })
    void a_value_is_of_one_kind(String text, Kind kind) {
        for (Kind each : Kind.values()) {
            assertThat(each.test.test(value(text))).as(each.name()).isEqualTo(each == kind);
        }
    }

    @ParameterizedTest(name = "{0} refers to {1}")
    @CsvSource({
        "12 0 R, 12",
        "12 5 R, 12",
        "12 0 R/A, 12",
        "12 0 Rx, 0",
        "12 0, 0",
        "12, 0",
        "-12 0 R, 0",
        "99999999999 0 R, 2147483647"
    })
    void an_indirect_reference_has_an_object_number(String text, int number) {
        assertThat(value(text).reference()).isEqualTo(number);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<</B 1/A 2/C 3>>",
                "<< /B[/A 9] /A 2 >>",
                "<</B<</A 9>>/A 2>>",
                "<</B(/A 9)/A 2>>",
                "<</B/A/A 2>>",
                "<</B 1 0 R/A 2>>",
                "<</#41 2>>",
                "<</A 2/A 9>>",
                "<<%/A 9\n/A 2>>",
                "<</AA 9/A 2>>"
            })
    void a_key_has_a_value(String dictionary) {
        assertThat(value(dictionary).require("A").integer()).isEqualTo(2);
    }

    @Test
    void an_absent_key_has_none() {
        assertThat(value("<</B[/A 9]>>").get("A")).isNull();
        assertThat(value("[/A 9]").get("A")).isNull();
        assertThatThrownBy(() -> value("<<>>").require("A"))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessage("/A is missing");
    }

    @Test
    void a_key_without_a_value_is_null() {
        assertThat(value("<</B 1/A>>").require("A").isNull()).isTrue();
    }

    @Test
    void several_keys_are_tested_in_one_pass() {
        var dictionary = value("<</C 1/A 2/X<</B 3>>>>");

        assertThat(dictionary.keysAmong(List.of("A", "B", "C"))).isEqualTo(0b101);
        assertThat(value("[/A]").keysAmong(List.of("A"))).isZero();
    }

    @Test
    void a_key_that_occurs_twice_is_found_and_read_from_either_end() {
        var twice = value("<</A 1/B(/A)/A 2>>");

        assertThat(twice.hasTwice("A")).isTrue();
        assertThat(twice.hasTwice("B")).isFalse();
        assertThat(twice.require("A").integer()).isEqualTo(1);
        assertThat(twice.backwards().require("A").integer()).isEqualTo(2);
        assertThat(twice.keys()).containsExactly("A", "B");
    }

    @Test
    void entries_have_their_order_and_their_keys_as_written() {
        var entries = value("<</B 1/A#20A[2 3]/C>>").entries();

        assertThat(entries).containsOnlyKeys("B", "A#20A", "C");
        assertThat(entries.keySet()).containsExactly("B", "A#20A", "C");
        assertThat(entries.get("A#20A").elements()).hasSize(2);
        assertThat(value("12").keys()).isEmpty();
    }

    @Test
    void elements_are_separated_with_or_without_blanks() {
        assertThat(value("[1 0 R/A(b)<63>[4]5<<>>]").elements())
                .extracting(each -> each.trimmed().toString())
                .containsExactly("1 0 R", "/A", "(b)", "<63>", "[4]", "5", "<<>>");
        assertThat(value("[ ]").elements()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "12, 12",
        "-12, -12",
        "+12.5, 12.5",
        "-.002, -0.002",
        "4., 4",
        "123456789012345678, 123456789012345678",
        "--5, -5",
        "1e3, 1000"
    })
    void a_number_is_read_as_readers_do(String text, double number) {
        assertThat(value(text).number()).isCloseTo(number, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "/Name", "(12)", ""})
    void anything_else_is_no_number(String text) {
        assertThat(value(text).number()).isNaN();
    }

    @Test
    void an_integer_is_checked_against_its_bounds() {
        assertThat(value("7").integer(7)).isEqualTo(7);
        for (String outside : List.of("8", "-1")) {
            assertThatThrownBy(() -> value(outside).integer(7))
                    .isInstanceOf(MalformedPdfException.class)
                    .hasMessage("a number is " + outside + ", not 0 to 7");
        }
    }

    @Test
    void a_value_can_be_separated_from_what_surrounds_it() {
        var inner = value("<</A[1 2]/B 3>>").require("A");

        assertThat(inner.trimmed()).hasToString("[1 2]");
        assertThat(inner.detached().bytes()).isEqualTo("[1 2]".getBytes(ISO_8859_1));
    }

    @Test
    void values_are_the_same_by_place_or_by_the_object_that_they_refer_to() {
        var dictionary = value("<</A 7 0 R/B 7 0 R/C 3/D 3>>");

        assertThat(dictionary.require("A").isSameAs(dictionary.require("B"))).isTrue();
        assertThat(dictionary.require("C").isSameAs(dictionary.require("C"))).isTrue();
        assertThat(dictionary.require("C").isSameAs(dictionary.require("D"))).isFalse();
    }

    @Test
    void a_value_of_another_kind_is_refused() {
        List<Consumer<PdfValue>> uses =
                List.of(
                        PdfValue::name,
                        PdfValue::string,
                        PdfValue::elements,
                        PdfValue::entries,
                        PdfValue::integer);

        for (var use : uses) {
            assertThatThrownBy(() -> use.accept(value("true")))
                    .isInstanceOf(MalformedPdfException.class)
                    .hasMessageEndingWith("is missing");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<</B 1", "<</B", "<<", "<</B[1"})
    void a_dictionary_that_does_not_end_is_a_fault(String text) {
        assertThatThrownBy(() -> value(text).get("A")).isInstanceOf(MalformedPdfException.class);
    }
}
