package org.platen.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.platen.security.LoginThrottle.Source;
import org.platen.time.SettableClock;

class LoginThrottleTest {

    private static final Source ANN = new Source("ann", "192.0.2.1");

    private final SettableClock clock = new SettableClock();

    private final LoginThrottle throttle = new LoginThrottle(3, clock);

    @Test
    void after_too_many_failures_one_has_to_wait_for_the_end_of_the_minute() {
        fail(3);
        clock.advance(Duration.ofSeconds(20));

        assertThat(throttle.attempt(ANN)).contains(Duration.ofSeconds(40));
    }

    @Test
    void after_a_minute_one_may_try_again() {
        fail(3);
        clock.advance(Duration.ofSeconds(60));

        assertThat(throttle.attempt(ANN)).isEmpty();
    }

    @Test
    void attempts_that_succeed_do_not_count() {
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.attempt(ANN)).isEmpty();
            throttle.succeeded(ANN);
        }
    }

    @Test
    void attempts_at_the_same_time_are_no_way_around_the_limit() {
        throttle.attempt(ANN);
        throttle.attempt(ANN);
        throttle.attempt(ANN);

        assertThat(throttle.attempt(ANN)).isPresent();
    }

    @Test
    void another_address_and_another_user_are_not_held_up() {
        fail(3);

        assertThat(throttle.attempt(new Source("ann", "192.0.2.2"))).isEmpty();
        assertThat(throttle.attempt(new Source("bob", "192.0.2.1"))).isEmpty();
    }

    @Test
    void where_a_user_has_logged_in_before_nobody_else_locks_the_user_out() {
        throttle.attempt(ANN);
        throttle.succeeded(ANN);
        fail(100);

        assertThat(throttle.attempt(ANN)).isEmpty();
        assertThat(throttle.isKnown(ANN)).isTrue();
    }

    @Test
    void one_user_name_is_limited_from_whatever_addresses() {
        for (int i = 0; i < 15; i++) {
            assertThat(throttle.attempt(new Source("ann", "192.0.2." + i))).isEmpty();
        }

        assertThat(throttle.attempt(new Source("ann", "192.0.2.99"))).isPresent();
    }

    @Test
    void one_address_is_limited_by_whatever_user_names() {
        for (int i = 0; i < 15; i++) {
            assertThat(throttle.attempt(new Source("user " + i, "192.0.2.1"))).isEmpty();
        }

        assertThat(throttle.attempt(new Source("ann", "192.0.2.1"))).isPresent();
        assertThat(throttle.attempt(new Source("ann", "192.0.2.2"))).isEmpty();
    }

    @Test
    void all_together_are_limited() {
        for (int i = 0; i < 150; i++) {
            assertThat(throttle.attempt(new Source("user " + i, "198.51.100." + i))).isEmpty();
        }

        assertThat(throttle.attempt(ANN)).isPresent();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.attempt(ANN)).isEmpty();
        }
    }
}
