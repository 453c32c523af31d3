package org.platen.engine.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntMapTest {

    private final IntMap map = new IntMap();

    @Test
    void a_later_value_replaces_an_earlier_one() {
        map.put(7, 1);
        map.put(7, 2);

        assertThat(map.get(7)).isEqualTo(2);
        assertThat(map.get(8)).isEqualTo(IntMap.ABSENT);
    }

    @Test
    void the_key_0_is_one_like_any_other() {
        assertThat(map.get(0)).isEqualTo(IntMap.ABSENT);
        map.put(0, 5);

        assertThat(map.get(0)).isEqualTo(5);
    }

    @ParameterizedTest(name = "keys up to {0}")
    @ValueSource(ints = {10, 1_000, Integer.MAX_VALUE})
    void it_is_the_same_as_a_map_of_java(int keys) {
        var random = new Random(keys);
        Map<Integer, Integer> expected = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            int key = random.nextInt(keys);
            expected.put(key, i + 1);
            map.put(key, i + 1);
        }

        expected.forEach((key, value) -> assertThat(map.get(key)).isEqualTo(value));
        for (int i = 0; i < 1_000; i++) {
            int key = random.nextInt(keys);
            assertThat(map.get(key)).isEqualTo(expected.getOrDefault(key, IntMap.ABSENT));
        }
    }

    @Test
    void nothing_is_left_when_it_is_cleared() {
        for (int i = 0; i < 100; i++) {
            map.put(i, 1);
        }
        map.clear();

        for (int i = 0; i < 100; i++) {
            assertThat(map.get(i)).isEqualTo(IntMap.ABSENT);
        }
        map.put(3, 4);
        assertThat(map.get(3)).isEqualTo(4);
    }
}
