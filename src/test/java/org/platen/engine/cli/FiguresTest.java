package org.platen.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void thousands_are_grouped() {
        assertThat(Figures.grouped(0)).isEqualTo("0");
        assertThat(Figures.grouped(999)).isEqualTo("999");
        assertThat(Figures.grouped(1_000)).isEqualTo("1,000");
        assertThat(Figures.grouped(12_345_678)).isEqualTo("12,345,678");
    }

    @Test
    void digits_behind_the_point_are_rounded() {
        assertThat(Figures.rounded(0, 1)).isEqualTo("0.0");
        assertThat(Figures.rounded(0.06, 1)).isEqualTo("0.1");
        assertThat(Figures.rounded(1.096, 2)).isEqualTo("1.10");
        assertThat(Figures.rounded(1.006, 2)).isEqualTo("1.01");
        assertThat(Figures.rounded(9_999.96, 1)).isEqualTo("10,000.0");
    }
}
