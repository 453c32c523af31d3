package org.platen.engine.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntStackTest {

    private final IntStack stack = new IntStack();

    @Test
    void the_last_number_comes_first() {
        for (int i = 0; i < 100; i++) {
            stack.push(i);
        }
        for (int i = 99; i >= 0; i--) {
            assertThat(stack.top()).isEqualTo(i);
            stack.pop();
        }

        assertThat(stack.isEmpty()).isTrue();
    }

    @Test
    void numbers_from_an_index_on_are_read_and_removed_together() {
        for (int i = 0; i < 5; i++) {
            stack.push(i * 10);
        }

        assertThat(stack.from(3)).containsExactly(30, 40);
        assertThat(stack.get(2)).isEqualTo(20);

        stack.shrink(3);
        assertThat(stack.size()).isEqualTo(3);
        assertThat(stack.top()).isEqualTo(20);
    }
}
