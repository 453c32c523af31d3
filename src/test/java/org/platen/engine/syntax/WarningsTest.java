package org.platen.engine.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WarningsTest {

    private final Warnings warnings = new Warnings();

    @Test
    void each_text_is_kept_once_in_the_order_of_the_first_ones() {
        warnings.add("b");
        warnings.add("a");
        warnings.add("b");

        assertThat(warnings.take()).containsExactly("b", "a");
    }

    @Test
    void those_that_are_taken_are_forgotten() {
        warnings.add("a");
        assertThat(warnings.isEmpty()).isFalse();
        warnings.take();

        assertThat(warnings.isEmpty()).isTrue();
        assertThat(warnings.take()).isEmpty();

        warnings.add("a");
        assertThat(warnings.take()).containsExactly("a");
    }

    @Test
    void a_text_among_fifty_is_no_further_one() {
        for (int i = 0; i < Warnings.MAX_TEXTS; i++) {
            warnings.add("warning " + i);
        }
        warnings.add("warning 0");

        assertThat(warnings.take()).hasSize(Warnings.MAX_TEXTS);
    }

    @Test
    void any_number_of_further_texts_are_replaced_by_one() {
        for (int i = 0; i < 1000; i++) {
            warnings.add("warning " + i);
        }

        assertThat(warnings.take())
                .hasSize(Warnings.MAX_TEXTS + 1)
                .startsWith("warning 0")
                .endsWith("there are more warnings of this kind");
    }
}
