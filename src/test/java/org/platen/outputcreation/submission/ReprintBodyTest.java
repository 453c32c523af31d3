package org.platen.outputcreation.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.platen.budget.Budget;
import org.platen.budget.BudgetExceededException;
import org.platen.budget.BudgetLimits;
import org.platen.budget.Cost;
import org.platen.outputcreation.request.Ranges;
import org.platen.outputcreation.request.Selection;

class ReprintBodyTest {

    @Test
    void more_ranges_than_the_limit_are_refused_by_its_name() {
        assertThat(selection("1-2,4,6-", 3).numbers()).hasToString("1-2,4,6-");
        assertThatThrownBy(() -> selection("1-2,4,6-", 2))
                .isInstanceOf(BudgetExceededException.class)
                .hasMessageContaining("platen.reprint.max-ranges");
    }

    @Test
    void what_cannot_be_read_is_not_repeated_as_a_whole() {
        assertThatThrownBy(() -> selection("x".repeat(1_000_000), 2))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1_000));
    }

    private static Selection selection(String ranges, long limit) {
        var body = ReprintBody.read("{\"sheets\":\"%s\"}".formatted(ranges).getBytes(UTF_8));
        return body.selection(
                () -> Ranges.parse("1"),
                new Budget(BudgetLimits.defaults().with(Cost.RANGES, limit)));
    }
}
