package org.platen.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.platen.operation.fault.Fault;
import org.platen.problem.Problem;

class OperationTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final Problem BROKEN = Problem.failed("Document 7 is broken.", "7");

    private final Operation operation =
            new Operation(
                    new OperationId("a"),
                    new NewOperation("OutputCreationRestService", "{}", "ann", Priority.HIGH),
                    NOON);

    @Test
    void each_claim_is_a_new_attempt_and_the_one_before_holds_the_operation_no_longer() {
        operation.start("node-1", NOON);

        operation.start("node-2", NOON);

        assertThat(operation.isHeldBy(1)).isFalse();
        assertThat(operation.isHeldBy(2)).isTrue();
    }

    @Test
    void an_ended_operation_cannot_start_again() {
        operation.cancel("", NOON);

        assertThatThrownBy(() -> operation.start("node-1", NOON))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("is CANCELLED and cannot become RUNNING");
    }

    @Test
    void nobody_holds_an_operation_that_was_cancelled() {
        operation.start("node-1", NOON);

        operation.cancel("", NOON);

        assertThat(operation.isHeldBy(1)).isFalse();
    }

    @Test
    void an_attempt_that_was_handed_back_is_not_counted_but_never_comes_again() {
        operation.start("node-1", NOON);

        operation.handBack();
        operation.start("node-2", NOON);

        assertThat(operation.isHeldBy(1)).isFalse();
        assertThat(operation.isLastTry()).isFalse();
    }

    @Test
    void three_attempts_may_break_off() {
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(operation.isSpent()).isFalse();
            operation.start("node-1", NOON);
        }

        assertThat(operation.isSpent()).isTrue();
        assertThat(operation.isLastTry()).isTrue();
    }

    @Test
    void a_fault_that_passes_is_waited_for_longer_each_time_and_not_for_ever() {
        var waits = List.of(Duration.ofSeconds(1), Duration.ofSeconds(9));

        assertThat(fault(Fault.transientFault(BROKEN), waits)).contains(Duration.ofSeconds(1));
        assertThat(operation.subTask()).contains("Document 7 is broken.");
        assertThat(fault(Fault.transientFault(BROKEN), waits)).contains(Duration.ofSeconds(9));
        assertThat(fault(Fault.transientFault(BROKEN), waits)).isEmpty();
        assertThat(operation.state()).isEqualTo(OperationState.FAILED);
    }

    @Test
    void a_fault_that_stays_fails_at_once() {
        assertThat(fault(Fault.permanent(BROKEN), List.of(Duration.ZERO))).isEmpty();
        assertThat(operation.problem()).contains(BROKEN);
    }

    @Test
    void what_takes_too_much_is_tried_three_times() {
        assertThat(fault(Fault.resourceLimit(BROKEN), List.of())).contains(Duration.ZERO);
        assertThat(fault(Fault.resourceLimit(BROKEN), List.of())).contains(Duration.ZERO);
        assertThat(fault(Fault.resourceLimit(BROKEN), List.of())).isEmpty();
        assertThat(operation.problem()).contains(BROKEN);
    }

    @Test
    void a_failed_operation_that_is_tried_again_begins_anew_and_its_attempts_go_on_rising() {
        fault(Fault.resourceLimit(BROKEN), List.of());
        fault(Fault.resourceLimit(BROKEN), List.of());
        fault(Fault.resourceLimit(BROKEN), List.of());

        operation.retry();
        operation.start("node-1", NOON);

        assertThat(operation.problem()).isEmpty();
        assertThat(operation.endedAt()).isEmpty();
        assertThat(operation.isLastTry()).isFalse();
        assertThat(operation.attempt()).isEqualTo(4);
    }

    @Test
    void only_the_place_in_the_queue_that_was_given_last_is_good() {
        var first = operation.issueTicket();
        fault(Fault.permanent(BROKEN), List.of());
        operation.retry();

        var second = operation.issueTicket();

        assertThat(operation.isCurrent(first)).isFalse();
        assertThat(operation.isCurrent(QueueTicket.of(second.text()))).isTrue();
    }

    private Optional<Duration> fault(Fault fault, List<Duration> waits) {
        operation.start("node-1", NOON);
        return operation.end(fault, waits, NOON);
    }

    @Test
    void a_failure_keeps_its_reason_and_a_success_its_result() {
        operation.start("node-1", NOON);
        operation.end(Fault.permanent(BROKEN), List.of(), NOON);

        assertThat(operation.problem()).contains(BROKEN);
        assertThat(operation.result()).isEmpty();
    }
}
