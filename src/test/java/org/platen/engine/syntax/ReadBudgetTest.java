package org.platen.engine.syntax;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReadBudgetTest {

    private final ReadBudget budget = new ReadBudget(2 << 20);

    @Test
    void all_of_it_can_be_spent_and_not_a_byte_more() {
        budget.spend(1 << 20);
        budget.spend(1 << 20);

        assertThatThrownBy(() -> budget.spend(1))
                .isInstanceOf(BeyondLimitException.class)
                .hasMessageEndingWith("more than 2 MiB");
    }

    @Test
    void the_next_part_of_the_pages_has_a_budget_of_its_own() {
        budget.spend(2 << 20);
        budget.startAnew();

        assertThatCode(() -> budget.spend(2 << 20)).doesNotThrowAnyException();
    }
}
