package org.platen.engine.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongSetTest {

    private final LongSet set = new LongSet();

    @Test
    void it_is_the_same_as_a_set_of_java() {
        var random = new Random(1);
        Set<Long> expected = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            long value = i % 2 == 0 ? random.nextLong() : random.nextInt(1000) + 2;
            expected.add(value);
            set.add(value);
            set.add(value);
        }

        expected.forEach(value -> assertThat(set.contains(value)).isTrue());
        for (long value = 2; value < 1002; value++) {
            assertThat(set.contains(value)).isEqualTo(expected.contains(value));
        }
        assertThat(set.contains(random.nextLong())).isFalse();
    }

    @Test
    void the_mark_of_a_free_slot_is_a_number_as_well() {
        assertThat(set.contains(0)).isFalse();
        set.add(0);

        assertThat(set.contains(0)).isTrue();
    }
}
