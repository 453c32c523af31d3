package org.platen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.platen.security.HashingGate.BusyGateException;

class HashingGateTest {

    private final HashingGate gate = new HashingGate(2, Duration.ofMillis(20));

    @Test
    void whoever_finds_no_place_is_turned_away_after_a_while() throws BusyGateException {
        gate.pass(false, () -> isTurnedAway(false));
    }

    @Test
    void a_place_is_kept_for_those_who_are_known() throws BusyGateException {
        gate.pass(false, () -> passes(true, () -> isTurnedAway(true)));
    }

    @Test
    void a_place_that_was_given_back_is_free() throws BusyGateException {
        for (int i = 0; i < 10; i++) {
            assertThat(gate.pass(false, () -> true)).isTrue();
        }
    }

    private boolean passes(boolean known, BooleanSupplier work) {
        try {
            return gate.pass(known, work);
        } catch (BusyGateException e) {
            throw new AssertionError(e);
        }
    }

    private boolean isTurnedAway(boolean known) {
        assertThatThrownBy(() -> gate.pass(known, () -> true))
                .isInstanceOf(BusyGateException.class);
        return true;
    }
}
