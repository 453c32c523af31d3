package org.platen.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.platen.settings.Settings;

class BudgetTest {

    private static final BudgetLimits LIMITS =
            new BudgetLimits(
                    Map.of(Cost.ITEMS, 10L, Cost.PAGES, 20L),
                    100,
                    3,
                    Duration.ofSeconds(2),
                    "platen.request.cpu",
                    Optional.of(Duration.ofMillis(4500)));

    private long time;

    private long cpu;

    private boolean unwanted;

    private final Budget budget = budget(LIMITS);

    private Budget budget(BudgetLimits limits) {
        return new Budget(
                limits,
                () -> {
                    if (unwanted) {
                        throw new IllegalStateException("nobody waits");
                    }
                },
                new Budget.Clocks(() -> time, () -> cpu));
    }

    @Test
    void each_cost_is_counted_by_itself_up_to_its_limit() {
        budget.spend(Cost.ITEMS, 4);
        budget.spend(Cost.ITEMS, 6);
        budget.spend(Cost.PAGES, 20);

        budget.workAt("letters.pdf");
        assertExceeded(
                () -> budget.spend(Cost.ITEMS, 1),
                "more than 10 content items, the limit set by platen.import.max-items. Divide"
                        + " the upload into several. [letters.pdf]");
    }

    @Test
    void a_cost_without_a_limit_is_free() {
        assertThatCode(() -> budget.spend(Cost.DECODED_BYTES, Long.MAX_VALUE))
                .doesNotThrowAnyException();
    }

    @Test
    void one_long_value_is_too_much() {
        budget.text(100);
        budget.text(100);

        assertExceeded(
                () -> budget.text(101),
                "101 bytes, more than the 100 that platen.import.max-value");
    }

    @Test
    void a_little_may_be_stored_however_little_has_come() {
        budget.receive(10);
        budget.store(Budget.MIN_STORED_BYTES);

        assertExceeded(() -> budget.store(1), "platen.import.max-growth");
    }

    @Test
    void what_is_stored_grows_with_what_has_come() {
        budget.receive(Budget.MIN_STORED_BYTES);
        budget.store(3 * Budget.MIN_STORED_BYTES);

        assertExceeded(() -> budget.store(1), "The limit is 3 times the received bytes");
    }

    @Test
    void processor_time_ends_the_work() {
        cpu = Duration.ofSeconds(2).toNanos();
        budget.pass();
        later(Duration.ofMillis(100));
        cpu++;

        assertExceeded(
                budget::pass,
                "more than 2 s of processor time, the limit set by platen.request.cpu");
    }

    @Test
    void time_by_the_clock_ends_the_work_only_if_a_client_waits() {
        var patient =
                new BudgetLimits(
                        Map.of(),
                        100,
                        3,
                        Duration.ofHours(1),
                        "platen.import.cpu",
                        Optional.empty());
        var withoutClient = budget(patient);
        later(Duration.ofSeconds(5));

        assertThatCode(withoutClient::pass).doesNotThrowAnyException();
        assertExceeded(budget::pass, "longer than 4500 ms, the limit set by platen.request.wait");
    }

    @Test
    void work_that_nobody_wants_any_more_ends_whatever_it_is_at() {
        unwanted = true;

        assertThatThrownBy(() -> budget.spend(Cost.PAGES, 1)).hasMessage("nobody waits");
    }

    @Test
    void a_limit_of_nothing_is_refused() {
        var settings =
                Settings.of(Map.of("platen.import.max-value", "0", "platen.request.wait", "0s"));

        assertThat(new BudgetSettings(settings)).isNotNull();

        assertThatThrownBy(settings::requireValid)
                .hasMessageContaining("platen.import.max-value must be a size")
                .hasMessageContaining("platen.request.wait must be");
    }

    private void later(Duration duration) {
        time += duration.toNanos();
    }

    private static void assertExceeded(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOf(BudgetExceededException.class)
                .hasMessageContaining(message);
    }
}
