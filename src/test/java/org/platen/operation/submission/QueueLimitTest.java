package org.platen.operation.submission;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.platen.problem.BusyException;
import org.platen.time.SettableClock;

class QueueLimitTest {

    private final SettableClock clock = new SettableClock();

    private long waiting;

    private final QueueLimit limit =
            new QueueLimit() {
                @Override
                long count() {
                    return waiting;
                }
            };

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void begin() {
        limit.settings = new SubmissionSettings(2);
        limit.clock = clock;
        limit.begin();
    }

    @Test
    void as_many_operations_are_admitted_as_may_wait() {
        assertAdmitted();
        assertAdmitted();

        assertRefused();
    }

    @Test
    void a_full_queue_is_counted_again_after_a_tenth_of_a_second() {
        waiting = 2;
        assertRefused();
        waiting = 1;

        clock.advance(Duration.ofMillis(100));
        assertRefused();
        clock.advance(Duration.ofMillis(1));
        assertAdmitted();
        assertRefused();
    }

    @Test
    void operations_that_other_nodes_admit_are_noticed_after_a_second() {
        assertAdmitted();
        waiting = 2;

        clock.advance(Duration.ofMillis(1001));
        assertRefused();
    }

    private void assertAdmitted() {
        assertThatCode(limit::check).doesNotThrowAnyException();
    }

    private void assertRefused() {
        assertThatThrownBy(limit::check).isInstanceOf(BusyException.class);
    }
}
