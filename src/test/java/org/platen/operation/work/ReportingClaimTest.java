package org.platen.operation.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.platen.operation.LostClaimException;
import org.platen.operation.Operation;
import org.platen.operation.OperationLife;

class ReportingClaimTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final Duration LIMIT = Duration.ofHours(1);

    private Instant now = NOON;

    private boolean held = true;

    private Consumer<ReportingClaim> during = claim -> {};

    private final List<Long> reported = new ArrayList<>();

    private final ReportingClaim claim =
            new ReportingClaim(
                    ReportingClaim.Subject.whole(running()), this::report, LIMIT, () -> now);

    @Test
    void progress_is_written_at_most_twice_a_second() {
        for (int done = 0; done <= 100; done++) {
            claim.progress(done, 100);
            now = now.plus(Duration.ofMillis(10));
        }

        assertThat(reported).containsExactly(0L, 50L, 100L);
    }

    @Test
    void a_claim_that_another_attempt_has_taken_is_noticed_with_the_next_report() {
        claim.progress(1, 2);
        held = false;

        assertThat(claim.heartbeat()).isTrue();
        now = now.plusSeconds(1);
        assertThat(claim.heartbeat()).isFalse();
        assertThatThrownBy(claim::check).isInstanceOf(LostClaimException.class);
    }

    @Test
    void a_cancel_on_this_node_is_noticed_at_once() {
        claim.lose();

        assertThat(claim.heartbeat()).isFalse();
    }

    @Test
    void a_cancel_that_comes_while_progress_is_written_is_not_forgotten() {
        during = ReportingClaim::lose;

        claim.progress(1, 2);

        assertThat(claim.heartbeat()).isFalse();
    }

    @Test
    void an_operation_that_takes_too_long_is_stopped_and_the_reason_is_told() {
        claim.step("Delivery");
        now = NOON.plus(LIMIT).plusMillis(1);

        assertThat(claim.heartbeat()).isFalse();
        assertThat(claim.reason().orElseThrow().message())
                .contains("platen.operation.timeout", "Delivery");
    }

    @Test
    void what_is_noted_is_written_at_once() {
        claim.progress(1, 2);

        claim.note("Document 7");

        assertThat(reported).containsExactly(1L, 1L);
    }

    private static Operation running() {
        var operation = OperationLife.accepted("a", "type", NOON);
        OperationLife.start(operation, NOON);
        return operation;
    }

    private boolean report(long done, long total, String step) {
        reported.add(done);
        during.accept(claim);
        return held;
    }
}
