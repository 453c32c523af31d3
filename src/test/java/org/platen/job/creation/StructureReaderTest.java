package org.platen.job.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.budget.Budget;
import org.platen.budget.BudgetExceededException;
import org.platen.budget.BudgetLimits;
import org.platen.budget.Cost;
import org.platen.job.Structure;
import org.platen.json.Json;
import org.platen.problem.ProblemException;

class StructureReaderTest {

    private static final String DOCUMENTS =
            """
            {"documents": [
              {"documentpages": [{"contentitem": 111}, {"contentitem": "222"}]},
              {"documentpages": [{"contentitem": 456}]}]}\
            """;

    @Test
    void the_shape_and_the_order_of_the_items_are_kept() {
        var structure =
                read(
                        """
                        {"jobs": [
                          {"segments": [{"documentsets": [%1$s]}, {"documentsets": [%1$s, %1$s]}]},
                          {"segments": [{"documentsets": [%1$s]}]}]}
                        """
                                .formatted(DOCUMENTS));

        assertThat(Json.write(structure))
                .isEqualTo(
                        Json.write(
                                new Structure(
                                        new int[] {2, 1},
                                        new int[] {1, 2, 1},
                                        new int[] {2, 2, 2, 2},
                                        new int[] {2, 1, 2, 1, 2, 1, 2, 1},
                                        new long[] {
                                            111, 222, 456, 111, 222, 456, 111, 222, 456, 111, 222,
                                            456
                                        })));
    }

    @Test
    void unknown_keys_are_ignored_whatever_they_hold() {
        var structure =
                read(
                        """
                        {"name": {"jobs": 1}, "jobs": [{"x": [[]], "segments": [{"documentsets": [{
                          "documents": [{"documentpages": [{"a": {}, "contentitem": 7, "b": null}]}]
                        }]}]}], "parameters": null}
                        """);

        assertThat(structure.items()).containsExactly(7);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|jobs must be a non-empty array",
                "{'jobs': []}|jobs must be a non-empty array",
                "{'jobs': null}|jobs must be a non-empty array",
                "{'jobs': {}}|jobs must be a non-empty array",
                "{'jobs': [7]}|jobs[0] must be an object",
                "{'jobs': [{}]}|jobs[0].segments must be a non-empty array",
                "{'jobs': [{'segments': [S, S, {}]}]}|jobs[0].segments[2].documentsets must be a non-empty array",
                "{'jobs': [J, {'segments': [{'documentsets': [D, null]}]}]}|jobs[1].segments[0].documentsets[1] must be an object",
                "{'jobs': [{'segments': [{'documentsets': [{'documents': 'x'}]}]}]}|jobs[0].segments[0].documentsets[0].documents must be a non-empty array",
                "{'jobs': [{'segments': [{'documentsets': [{'documents': [{'documentpages': []}]}]}]}]}|jobs[0].segments[0].documentsets[0].documents[0].documentpages must be a non-empty array",
                "{'jobs': [J], 'jobs': [J]}|jobs must occur only once",
                "{'jobs': [J]} x|not valid JSON",
                "{'jobs': [J]} {}|must end after",
                "{'jobs': [J]|not valid JSON",
                "[J]|must be a JSON object",
                "not json|not valid JSON",
                "~~|must be a JSON object",
            })
    void a_fault_is_told_with_its_place(String body, String message) {
        var text =
                body.replace("J", "{'segments': [S]}")
                        .replace("S", "{'documentsets': [D]}")
                        .replace("D", DOCUMENTS)
                        .replace('\'', '"');

        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> {
                            assertThat(e.problem().status()).isEqualTo(400);
                            assertThat(e.problem().message()).contains(message);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"contentitem\": null}",
                "{\"contentitem\": 0}",
                "{\"contentitem\": -1}",
                "{\"contentitem\": 1.5}",
                "{\"contentitem\": \"a\"}",
                "{\"contentitem\": [1]}",
                "{\"contentitem\": 12345678901234567890}"
            })
    void a_page_must_name_a_content_item(String page) {
        var body =
                """
                {"jobs": [{"segments": [{"documentsets": [{"documents": [
                  {"documentpages": [{"contentitem": 1}, %s]}]}]}]}]}
                """
                        .formatted(page);

        assertThatThrownBy(() -> read(body))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(
                        "jobs[0].segments[0].documentsets[0].documents[0].documentpages[1].contentitem"
                                + " must be the ID of a content item");
    }

    @ParameterizedTest(name = "{1} {0}")
    @CsvSource({"DOCUMENTS, 2, 1", "PAGES, 3, 2"})
    void no_more_is_read_than_the_budget_allows(Cost cost, long needed, long tooFew) {
        var body = "{\"jobs\":[{\"segments\":[{\"documentsets\":[" + DOCUMENTS + "]}]}]}";

        assertThat(read(body, cost, needed).items()).hasSize(3);
        assertThatThrownBy(() -> read(body, cost, tooFew))
                .isInstanceOf(BudgetExceededException.class);
    }

    private static Structure read(String body) {
        return read(body, Cost.DOCUMENTS, 100);
    }

    private static Structure read(String body, Cost cost, long limit) {
        return StructureReader.read(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                new Budget(BudgetLimits.defaults().with(cost, limit)));
    }
}
