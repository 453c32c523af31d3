package org.platen.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.platen.time.SettableClock;

class VerifiedCredentialsTest {

    private final SettableClock clock = new SettableClock();

    private final VerifiedCredentials verified = new VerifiedCredentials(clock::ticker);

    @BeforeEach
    void verify() {
        verified.add("ann", "secret", "hash");
    }

    @Test
    void the_same_name_and_password_are_known() {
        assertThat(verified.contains("ann", "secret", "hash")).isTrue();
    }

    @Test
    void another_password_or_name_is_not() {
        assertThat(verified.contains("ann", "Secret", "hash")).isFalse();
        assertThat(verified.contains("bob", "secret", "hash")).isFalse();
    }

    @Test
    void a_changed_password_ends_it() {
        assertThat(verified.contains("ann", "secret", "new hash")).isFalse();
    }

    @Test
    void a_minute_ends_it() {
        clock.advance(Duration.ofSeconds(60));

        assertThat(verified.contains("ann", "secret", "hash")).isFalse();
    }

    @Test
    void those_that_are_used_stay() {
        clock.advance(Duration.ofSeconds(40));
        assertThat(verified.contains("ann", "secret", "hash")).isTrue();
        clock.advance(Duration.ofSeconds(40));

        assertThat(verified.contains("ann", "secret", "hash")).isTrue();
    }

    @Test
    void a_thousand_are_enough() {
        var names = IntStream.range(0, 1_500).mapToObj(i -> "user" + i).toList();
        names.forEach(name -> verified.add(name, "secret", "hash"));

        assertThat(names.stream().filter(name -> verified.contains(name, "secret", "hash")))
                .hasSizeLessThanOrEqualTo(1_000);
    }
}
