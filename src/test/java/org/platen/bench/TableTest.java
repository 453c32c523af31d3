package org.platen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void words_stand_left_and_figures_right() {
        var table = new Table(1, "tool", "wall s", "MB");
        table.add("platen", "1.80", "92.0");
        table.add("qpdf", "45.50", "1,456.0");

        assertThat(table.lines())
                .containsExactly(
                        "tool    wall s       MB", //
                        "platen    1.80     92.0",
                        "qpdf     45.50  1,456.0");
    }

    @Test
    void a_reason_takes_what_room_it_needs() {
        var table = new Table(1, "tool", "wall s", "MB");
        table.add("pdfunite", "failed: too many open files");

        assertThat(table.lines())
                .containsExactly("tool      wall s  MB", "pdfunite  failed: too many open files");
    }
}
