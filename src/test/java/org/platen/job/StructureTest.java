package org.platen.job;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StructureTest {

    @Test
    void levels_that_do_not_fit_each_other_are_refused() {
        assertThatThrownBy(
                        () ->
                                new Structure(
                                        new int[] {1},
                                        new int[] {1},
                                        new int[] {1},
                                        new int[] {2},
                                        new long[] {7}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has 2 children, but the level below has 1");
    }
}
