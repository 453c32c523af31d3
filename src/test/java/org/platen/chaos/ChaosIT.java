package org.platen.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.chaos.Harm.CANCEL;
import static org.platen.chaos.Harm.CUT_CONNECTIONS;
import static org.platen.chaos.Harm.DESTINATION_AWAY;
import static org.platen.chaos.Harm.FULL_DISK;
import static org.platen.chaos.Harm.KILL_ALL;
import static org.platen.chaos.Harm.KILL_DATABASE;
import static org.platen.chaos.Harm.RETRY;
import static org.platen.chaos.Harm.SAME_KEY;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The campaign in its short form. */
class ChaosIT {

    /**
     * Harm to each thing there is: nodes, database, connections, destination, disk, and what
     * clients do to operations. What is left out is done by the long form, and to single nodes by
     * the tests of nodes: each kill or stop of a node costs another start.
     */
    private static final List<Harm> EACH_KIND =
            List.of(
                    CUT_CONNECTIONS,
                    DESTINATION_AWAY,
                    KILL_ALL,
                    RETRY,
                    FULL_DISK,
                    SAME_KEY,
                    KILL_DATABASE,
                    CANCEL);

    @Test
    void whatever_is_done_to_two_nodes_nothing_is_lost_doubled_or_half() {
        var options = new ChaosOptions(EACH_KIND.size(), 2, 4, true);

        var report = Chaos.run(options, EACH_KIND);

        assertThat(report.verdict().isClean()).as(report.toString()).isTrue();
        assertThat(report.verdict().done).isPositive();
    }
}
