package org.platen.engine.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Locations of objects (ISO 32000-2, table 18). */
class ObjectOffsetsTest {

    private final ObjectOffsets offsets = new ObjectOffsets();

    @Test
    void numbers_begin_with_one() {
        assertThat(offsets.size()).isOne();
        assertThat(offsets.newNumber()).isOne();
        assertThat(offsets.newNumber()).isEqualTo(2);
        assertThat(offsets.size()).isEqualTo(3);
    }

    @Test
    void an_object_that_was_never_written_has_no_offset() {
        assertThat(offsets.offset(offsets.newNumber())).isZero();
        assertThat(offsets.offset(0)).isZero();
        assertThat(offsets.isInStream(0)).isFalse();
    }

    @ParameterizedTest(name = "object stream {0}, place {1}")
    @CsvSource({"1, 0", "1, 199", "70000, 255", "2147483647, 7"})
    void an_object_may_be_in_an_object_stream(int stream, int index) {
        int number = offsets.newNumber();

        offsets.setInStream(number, stream, index);

        assertThat(offsets.isInStream(number)).isTrue();
        assertThat(offsets.stream(number)).isEqualTo(stream);
        assertThat(offsets.index(number)).isEqualTo(index);
    }

    @Test
    void any_number_of_objects_keeps_its_offsets() {
        int count = 1_100_000;
        for (int i = 1; i <= count; i++) {
            int number = offsets.newNumber();
            offsets.setOffset(number, number * 5_000L);
        }

        assertThat(offsets.offset(1)).isEqualTo(5_000);
        assertThat(offsets.offset(8_192)).isEqualTo(8_192 * 5_000L);
        assertThat(offsets.offset(count)).isEqualTo(count * 5_000L);
        assertThat(offsets.isInStream(count)).isFalse();
    }
}
