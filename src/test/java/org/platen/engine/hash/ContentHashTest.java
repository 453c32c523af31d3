package org.platen.engine.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHashTest {

    private final ContentHash hash = new ContentHash(new Random(1));

    private Hash of(byte[] bytes, int from, int count) {
        hash.start();
        hash.add(bytes, from, count);
        return hash.end();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 15, 16, 17, 1023, 1024, 1025, 5000})
    void every_bit_counts(int length) {
        byte[] bytes = random(length);
        var seen = new HashSet<Hash>();
        seen.add(of(bytes, 0, length));

        for (int bit = 0; bit < length * 8; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            seen.add(of(bytes, 0, length));
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }

        assertThat(seen).hasSize(length * 8 + 1);
    }

    @Test
    void the_length_counts() {
        byte[] zeros = new byte[3000];
        var seen = new HashSet<Hash>();

        for (int length = 0; length <= zeros.length; length++) {
            seen.add(of(zeros, 0, length));
        }

        assertThat(seen).hasSize(3001);
    }

    @Test
    void the_order_of_blocks_counts() {
        byte[] bytes = random(2048);
        byte[] swapped = new byte[2048];
        System.arraycopy(bytes, 0, swapped, 1024, 1024);
        System.arraycopy(bytes, 1024, swapped, 0, 1024);

        assertThat(of(swapped, 0, 2048)).isNotEqualTo(of(bytes, 0, 2048));
    }

    @Test
    void it_does_not_matter_where_the_bytes_lie_or_in_how_many_parts_they_come() {
        byte[] bytes = random(9000);
        byte[] moved = new byte[9100];
        System.arraycopy(bytes, 0, moved, 93, 9000);
        var other = hash.sameKey();

        other.start();
        other.add(bytes, 0, 4096);
        other.add(bytes, 4096, 9000 - 4096);

        assertThat(of(moved, 93, 9000)).isEqualTo(of(bytes, 0, 9000)).isEqualTo(other.end());
    }

    @Test
    void another_key_gives_other_hashes() {
        byte[] bytes = random(100);
        var other = new ContentHash(new Random(2));

        other.start();
        other.add(bytes, 0, 100);

        assertThat(other.end()).isNotEqualTo(of(bytes, 0, 100));
    }
}
