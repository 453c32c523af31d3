package org.platen.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.settings.Settings;

class RequestRatesTest {

    private final AtomicLong nanos = new AtomicLong(-5);

    @Test
    void as_many_as_a_second_allows_may_come_at_once_and_the_next_is_told_when() {
        var rates = new RequestRates(4, nanos::get);
        for (int i = 0; i < 4; i++) {
            assertThat(rates.count("ann")).isEmpty();
        }

        assertThat(rates.count("ann")).contains(Duration.ofMillis(250));

        after(Duration.ofMillis(249));
        assertThat(rates.count("ann")).contains(Duration.ofMillis(1));
        after(Duration.ofMillis(1));
        assertThat(rates.count("ann")).isEmpty();
        assertThat(rates.count("ann")).isPresent();
    }

    @Test
    void what_is_not_used_in_a_second_is_not_saved_up() {
        var rates = new RequestRates(2, nanos::get);
        assertThat(rates.count("ann")).isEmpty();

        after(Duration.ofSeconds(30));

        assertThat(rates.count("ann")).isEmpty();
        assertThat(rates.count("ann")).isEmpty();
        assertThat(rates.count("ann")).isPresent();
    }

    @Test
    void users_do_not_share_a_bucket() {
        var rates = new RequestRates(1, nanos::get);
        assertThat(rates.count("ann")).isEmpty();

        assertThat(rates.count("bob")).isEmpty();
        assertThat(rates.count("ann")).isPresent();
    }

    @Test
    void over_a_long_time_exactly_the_rate_is_served() {
        var rates = new RequestRates(7, nanos::get);
        int served = 0;
        for (int i = 0; i < 10_000; i++) {
            served += rates.count("ann").isEmpty() ? 1 : 0;
            after(Duration.ofMillis(1));
        }

        // Those of ten seconds, and the first second's at once.
        assertThat(served).isBetween(76, 77);
    }

    @Test
    void zero_is_no_limit() {
        var rates = new RequestRates(0, nanos::get);

        for (int i = 0; i < 1_000; i++) {
            assertThat(rates.count("ann")).isEqualTo(Optional.empty());
        }
    }

    @ParameterizedTest(name = "{0} ms: {1} s")
    @CsvSource({"1, 1", "1000, 1", "1001, 2"})
    void a_wait_is_told_in_whole_seconds_that_are_enough(long millis, long seconds) {
        assertThat(RateFilter.wholeSeconds(Duration.ofMillis(millis))).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"platen.quota.requests", "platen.quota.operations", "platen.quota.bytes"})
    void a_quota_below_zero_is_refused_by_its_name(String key) {
        var settings = Settings.of(Map.of(key, "-1"));
        var unused = new QuotaSettings(settings);

        assertThatThrownBy(settings::requireValid)
                .hasMessageContaining(key)
                .hasMessageContaining("-1");
    }

    private void after(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
