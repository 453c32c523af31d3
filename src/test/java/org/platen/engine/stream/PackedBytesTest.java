package org.platen.engine.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.syntax.BeyondLimitException;

class PackedBytesTest {

    private static final int MAX_MEMORY = 1 << 20;

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private static PackedBytes packed(byte[] content) {
        var packed = new PackedBytes(MAX_MEMORY);
        packed.write(content, 0, content.length);
        return packed.finished();
    }

    @ParameterizedTest(name = "{1} to {2} of {0}")
    @CsvSource({
        "10,     0,      10",
        "10,     3,      3",
        "65536,  0,      65536",
        "65537,  65536,  65537",
        "200000, 65535,  65537",
        "200000, 60000,  199999",
        "200000, 199999, 200000"
    })
    void any_part_can_be_read(int length, int from, int to) {
        byte[] content = content(length);
        var packed = packed(content);

        assertThat(packed.length()).isEqualTo(length);
        assertThat(packed.part(from, to)).isEqualTo(Arrays.copyOfRange(content, from, to));
    }

    @Test
    void parts_are_read_in_any_order() {
        byte[] content = content(200_000);
        var packed = packed(content);

        for (int from : new int[] {150_000, 10, 70_000, 150_000, 0}) {
            assertThat(packed.part(from, from + 100))
                    .isEqualTo(Arrays.copyOfRange(content, from, from + 100));
        }
    }

    @Test
    void parts_are_written_in_any_size() {
        var packed = new PackedBytes(MAX_MEMORY);
        packed.write('a');
        packed.write(new byte[] {'x', 'b', 'c', 'x'}, 1, 2);

        assertThat(packed.finished().part(0, 3)).containsExactly('a', 'b', 'c');
    }

    @Test
    void text_takes_less_memory_than_it_is_long() {
        assertThat(packed(new byte[900_000]).weight()).isLessThan(100_000);
    }

    @Test
    void more_memory_than_allowed_is_not_taken() {
        assertThatThrownBy(() -> packed(content(2 * MAX_MEMORY)))
                .isInstanceOf(BeyondLimitException.class)
                .hasMessageStartingWith("an object stream takes more than 1 MiB");
    }
}
