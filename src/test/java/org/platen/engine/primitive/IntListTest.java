package org.platen.engine.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntListTest {

    @Test
    void numbers_are_kept_in_their_order() {
        var list = new IntList();
        for (int i = 0; i < 100; i++) {
            list.add(i * i);
        }

        assertThat(list.size()).isEqualTo(100);
        for (int i = 0; i < 100; i++) {
            assertThat(list.get(i)).isEqualTo(i * i);
        }
    }
}
