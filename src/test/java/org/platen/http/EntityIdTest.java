package org.platen.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.problem.Problem;

class EntityIdTest {

    @Test
    void digits_are_a_number() {
        assertThat(EntityId.fromString("12345").number()).contains(12345L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-1", "1.5", "12345678901234567890"})
    void anything_else_is_the_id_of_nothing(String text) {
        assertThat(EntityId.fromString(text).number()).isEmpty();
    }

    @Test
    void what_is_missing_is_named_as_it_was_sent() {
        assertThat(EntityId.fromString("007").missing("Job Set").problem())
                .isEqualTo(
                        new Problem(
                                404,
                                "The specified Job Set passed into this method refers to a missing resource.",
                                "007"));
    }
}
