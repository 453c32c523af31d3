package org.platen.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The campaign in its short form. */
class ChaosIT {

    @Test
    void whatever_is_done_to_two_nodes_nothing_is_lost_doubled_or_half() {
        var verdict = Chaos.run(new Options(10, 2, 4, true));

        assertThat(verdict.isClean()).as("see the table in the output").isTrue();
        assertThat(verdict.done).isPositive();
    }
}
