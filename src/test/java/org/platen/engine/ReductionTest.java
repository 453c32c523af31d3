package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReductionTest {

    private static final List<Integer> NUMBERS = IntStream.rangeClosed(1, 24).boxed().toList();

    @Test
    void one_element_that_suffices_is_found() {
        assertThat(Reduction.of(NUMBERS, some -> some.contains(17))).containsExactly(17);
    }

    @Test
    void elements_that_are_needed_together_are_kept() {
        assertThat(Reduction.of(NUMBERS, some -> some.containsAll(List.of(3, 20))))
                .containsExactly(3, 20);
    }
}
