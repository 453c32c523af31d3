package org.platen.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.platen.problem.Problem;

class OperationTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final Problem BROKEN = Problem.failed("Document 7 is broken.", "7");

    private final Operation operation =
            new Operation(new OperationId("a"), "OutputCreationRestService", "{}", "ann", NOON);

    @Test
    void each_claim_is_a_new_attempt_and_the_one_before_holds_the_operation_no_longer() {
        operation.start("node-1", NOON);

        operation.start("node-2", NOON);

        assertThat(operation.isHeldBy(1)).isFalse();
        assertThat(operation.isHeldBy(2)).isTrue();
    }

    @Test
    void an_ended_operation_cannot_start_again() {
        operation.cancel(NOON);

        assertThatThrownBy(() -> operation.start("node-1", NOON))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("is CANCELLED and cannot become RUNNING");
    }

    @Test
    void nobody_holds_an_operation_that_was_cancelled() {
        operation.start("node-1", NOON);

        operation.cancel(NOON);

        assertThat(operation.isHeldBy(1)).isFalse();
    }

    @Test
    void an_attempt_that_was_handed_back_does_not_count() {
        operation.start("node-1", NOON);

        operation.handBack();

        assertThat(operation.state()).isEqualTo(OperationState.QUEUED);
        assertThat(operation.attempt()).isZero();
    }

    @Test
    void there_are_three_attempts() {
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(operation.hasAttemptsLeft()).isTrue();
            operation.start("node-1", NOON);
        }

        assertThat(operation.hasAttemptsLeft()).isFalse();
    }

    @Test
    void a_failure_keeps_its_reason_and_a_success_its_result() {
        operation.start("node-1", NOON);
        operation.fail(BROKEN, NOON);

        assertThat(operation.problem()).contains(BROKEN);
        assertThat(operation.result()).isEmpty();
    }
}
