package org.platen.outputcreation.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.budget.Budget;
import org.platen.budget.BudgetExceededException;
import org.platen.budget.BudgetLimits;
import org.platen.budget.Cost;
import org.platen.http.JsonBodies;
import org.platen.operation.Priority;
import org.platen.outputcreation.request.Ranges;
import org.platen.outputcreation.request.Selection;
import org.platen.outputcreation.request.Selection.Unit;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"documents\":\"1\",\"sheets\":\"1\"}",
                "{\"leftOut\":false}",
                "{\"documents\":\"1\",\"leftOut\":false}",
                "{\"documents\":null}"
            })
    void pieces_are_of_exactly_one_kind(String body) {
        assertThatThrownBy(() -> read(body))
                .hasMessage(
                        "Specify what to reprint with exactly one of the keys documents, documentSets, sheets,"
                                + " or by \"leftOut\": true.");
    }

    @Test
    void each_kind_selects_its_unit() {
        assertThat(unit("{\"documents\":3}")).isEqualTo(Unit.DOCUMENT);
        assertThat(unit("{\"documentSets\":\"3\"}")).isEqualTo(Unit.DOCUMENT_SET);
        assertThat(unit("{\"sheets\":\"3-\"}")).isEqualTo(Unit.SHEET);
        assertThat(unit("{\"leftOut\":true}")).isEqualTo(Unit.DOCUMENT);
        assertThat(read("{\"leftOut\":true,\"priority\":\"high\"}").rank())
                .isEqualTo(Priority.HIGH);
        assertThat(read("{\"leftOut\":true}").isCreateOnly()).isEmpty();
    }

    @Test
    void the_priorities_are_those_of_operations() {
        assertThat(Arrays.stream(Priority.values()).map(Priority::text))
                .containsExactly(SubmissionBody.PRIORITIES.split("\\|"));
    }

    private static Unit unit(String body) {
        return read(body)
                .selection(() -> Ranges.parse("1"), new Budget(BudgetLimits.defaults()))
                .unit();
    }

    private static ReprintBody read(String json) {
        try {
            return JsonBodies.read(
                    new ByteArrayInputStream(json.getBytes(UTF_8)), ReprintBody.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Selection selection(String ranges, long limit) {
        var body = read("{\"sheets\":\"%s\"}".formatted(ranges));
        return body.selection(
                () -> Ranges.parse("1"),
                new Budget(BudgetLimits.defaults().with(Cost.RANGES, limit)));
    }
}
