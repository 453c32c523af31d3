package org.platen.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimTest {

    private Instant now = Instant.parse("2026-11-23T12:00:00Z");

    private boolean held = true;

    private final List<Integer> reported = new ArrayList<>();

    private final Claim claim = new Claim(running(), this::report, () -> now);

    @Test
    void progress_is_written_at_most_twice_a_second() {
        for (int done = 0; done <= 100; done++) {
            claim.progress(done, 100);
            now = now.plus(Duration.ofMillis(10));
        }

        assertThat(reported).containsExactly(0, 50, 100);
    }

    @Test
    void a_claim_that_another_attempt_has_taken_is_noticed_with_the_next_report() {
        claim.progress(1, 2);
        held = false;

        assertThat(claim.isLost()).isFalse();
        now = now.plusSeconds(1);
        assertThat(claim.isLost()).isTrue();
        assertThatThrownBy(claim::check).isInstanceOf(LostClaimException.class);
    }

    @Test
    void a_cancel_on_this_node_is_noticed_at_once() {
        claim.lose();

        assertThat(claim.isLost()).isTrue();
    }

    private static Operation running() {
        var operation = new Operation(new OperationId("a"), "type", "{}", "ann", Instant.EPOCH);
        operation.start("node-1", Instant.EPOCH);
        return operation;
    }

    private boolean report(OperationId id, int attempt, int percent, String subTask) {
        reported.add(percent);
        return held;
    }
}
