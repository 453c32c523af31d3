package org.platen.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockCheckTest {

    @ParameterizedTest
    @CsvSource({
        "PT0.003S, UP, is 3 ms ahead of that",
        "PT-2S, UP, is 2000 ms behind that",
        "PT2.001S, DOWN, 'at most 2 s are allowed'",
        "PT-5M, DOWN, 300000 ms behind"
    })
    void clocks_agree_within_two_seconds(Duration offset, HealthStatus status, String reason) {
        var health = ClockCheck.health(offset);

        assertThat(health.status()).isEqualTo(status);
        assertThat(health.reason()).contains(reason);
    }
}
