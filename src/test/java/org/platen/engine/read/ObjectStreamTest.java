package org.platen.engine.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;
import org.platen.engine.syntax.ReadBudget;

/** Object streams (ISO 32000-2, 7.5.7). */
class ObjectStreamTest {

    private final ReadBudget budget = new ReadBudget(1 << 20);

    private static ObjectStream stream(String header, String body, boolean isCut) {
        int count = header.trim().split("\\s+").length / 2;
        var dictionary = PdfValue.of("<</N %d/First %d>>".formatted(count, header.length()));
        return new ObjectStream(dictionary, (header + body).getBytes(ISO_8859_1), List.of(), isCut);
    }

    private static ObjectStream stream(String header, String body) {
        return stream(header, body, false);
    }

    private String value(ObjectStream stream, int number, int index) {
        return stream.get(number, index, budget).value().trimmed().toString();
    }

    @Test
    void objects_are_found_by_number_and_index() {
        var stream = stream("11 0 12 6 13 14 ", "(abc) <</A 1>>[2]");

        assertThat(stream.count()).isEqualTo(3);
        assertThat(stream.number(1)).isEqualTo(12);
        assertThat(value(stream, 11, 0)).isEqualTo("(abc)");
        assertThat(value(stream, 12, 1)).isEqualTo("<</A 1>>");
        assertThat(value(stream, 13, 2)).isEqualTo("[2]");
    }

    @Test
    void an_object_at_another_index_is_searched_for() {
        var stream = stream("11 0 12 2 ", "1 2 ");

        assertThat(value(stream, 12, 0)).isEqualTo("2");
        assertThat(value(stream, 12, 99)).isEqualTo("2");
        assertThatThrownBy(() -> stream.get(13, 0, budget))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessage("object 13 is not in its object stream");
    }

    @Test
    void an_object_has_generation_0_and_is_no_stream() {
        var object = stream("11 0 ", "<<>>").get(11, 0, budget);

        assertThat(object.number()).isEqualTo(11);
        assertThat(object.generation()).isZero();
        assertThat(object.isStream()).isFalse();
    }

    @Test
    void objects_need_not_be_in_the_order_of_the_header() {
        var stream = stream("11 4 12 0 ", "[2] [1]");

        assertThat(value(stream, 11, 0)).isEqualTo("[1]");
        assertThat(value(stream, 12, 1)).isEqualTo("[2]");
    }

    @Test
    void an_object_behind_the_stream_is_a_fault() {
        assertThatThrownBy(() -> value(stream("11 99 ", "1"), 11, 0))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessage("object 11 lies beyond the end of its object stream");
    }

    @ParameterizedTest(name = "{0} is readable: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "(abc); true",
                "[1 2]; true",
                "<</A 1>>; true",
                "12; false",
                "/Name; false",
                "(ab; false",
                "<</A 1; false"
            })
    void the_last_object_of_a_stream_that_was_cut_must_have_an_end(String body, boolean isWhole) {
        var stream = stream("11 0 12 2 ", "1 " + body, true);

        assertThat(value(stream, 11, 0)).isEqualTo("1");
        if (isWhole) {
            assertThat(value(stream, 12, 1)).isEqualTo(body);
        } else {
            assertThatThrownBy(() -> stream.get(12, 1, budget))
                    .isInstanceOf(MalformedPdfException.class)
                    .hasMessage("object 12 is in the damaged end of its object stream");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/First 0",
        "/N 1",
        "/N 1/First 99",
        "/N -1/First 0",
        "/N 99/First 0",
        "/N 2/First 5",
        "/N 1/First 1"
    })
    void a_header_that_does_not_fit_is_a_fault(String entries) {
        var dictionary = PdfValue.of("<<" + entries + ">>");
        byte[] bytes = "11 0 (abc)".getBytes(ISO_8859_1);

        assertThatThrownBy(() -> new ObjectStream(dictionary, bytes, List.of()))
                .isInstanceOf(MalformedPdfException.class);
    }

    @Test
    void a_header_far_longer_than_its_numbers_is_refused() {
        assertThatThrownBy(() -> stream("11 0" + " ".repeat(100_000), "1"))
                .isInstanceOf(BeyondLimitException.class)
                .hasMessage("an object stream has a header of 100004 bytes for 1 objects");
    }

    @Test
    void searching_for_an_object_uses_up_the_budget() {
        var stream = stream("11 0 12 2 ", "1 2 ");
        var small = new ReadBudget(Integer.BYTES * 2 * 3);
        for (int i = 0; i < 3; i++) {
            stream.get(12, 0, small);
        }

        assertThatThrownBy(() -> stream.get(12, 0, small)).isInstanceOf(BeyondLimitException.class);
    }
}
