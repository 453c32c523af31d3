package org.platen.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The campaign in its short form. */
class ChaosIT {

    @Test
    void whatever_is_done_to_two_nodes_nothing_is_lost_doubled_or_half() {
        var report = Chaos.run(new ChaosOptions(10, 2, 4, true));

        assertThat(report.verdict().isClean()).as(report.toString()).isTrue();
        assertThat(report.verdict().done).isPositive();
    }
}
