package org.platen.engine.primitive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {

    private final Bytes bytes = new Bytes(4);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9, 10, 99, 100, 4_294_967_296L, Long.MAX_VALUE})
    void a_number_is_written_in_decimal_digits(long number) {
        assertThat(bytes.put('x').putNumber(number).put('y').text()).isEqualTo("x" + number + "y");
    }

    // ISO 32000-2, 7.3.10.
    @Test
    void a_reference_has_generation_0() {
        assertThat(bytes.putReference(12).putReference(7).text()).isEqualTo("12 0 R7 0 R");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 0x0123456789abcdefL, Long.MIN_VALUE})
    void a_long_is_eight_bytes_from_the_highest_on(long value) {
        assertThat(bytes.putLong(value).toArray())
                .isEqualTo(ByteBuffer.allocate(8).putLong(value).array());
    }

    @Test
    void anything_can_be_appended_beyond_the_capacity() {
        var expected = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            bytes.put("ü").put(new byte[] {'-', 'a', 'b', '-'}, 1, 2).put('c');
            expected.append("üabc");
        }

        assertThat(bytes.text()).isEqualTo(expected.toString());
        assertThat(bytes.length()).isEqualTo(4000);
        assertThat(bytes.memory()).isGreaterThanOrEqualTo(4000);
    }

    @Test
    void a_copy_is_not_changed_by_what_follows() {
        byte[] copy = bytes.put("abc").toArray();
        bytes.clear();
        bytes.put("xyz");

        assertThat(copy).isEqualTo("abc".getBytes(ISO_8859_1));
    }

    @Test
    void memory_is_freed_only_if_it_is_more_than_wanted() {
        bytes.put(new byte[1000], 0, 1000);
        int before = bytes.memory();
        bytes.clear(before);
        assertThat(bytes.memory()).isEqualTo(before);
        assertThat(bytes.length()).isZero();

        bytes.clear(100);
        assertThat(bytes.memory()).isLessThanOrEqualTo(100);
        assertThat(bytes.put("abc").text()).isEqualTo("abc");
    }
}
