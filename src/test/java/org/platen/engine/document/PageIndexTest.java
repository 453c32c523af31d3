package org.platen.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageIndexTest {

    @ParameterizedTest(name = "{1} pages from {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 1 | 1",
                "1 | 1 | ",
                "2 | 1 | 0 3",
                "0 | 3 | 0 1 3",
                "0 | 9 | 0 1 3 4",
                "3 | 9 | 4",
                "6 | 1 | "
            })
    void items_are_found_by_their_page_and_given_in_their_own_order(
            int first, int count, String expected) {
        var index = new PageIndex(new int[] {2, 0, -1, 2, 5}, 5);

        int[] items = index.items(new PageRuns(new int[] {first}, new int[] {count}));

        assertThat(items)
                .isEqualTo(
                        expected == null
                                ? new int[0]
                                : java.util.Arrays.stream(expected.split(" ", -1))
                                        .mapToInt(Integer::parseInt)
                                        .toArray());
    }

    @Test
    void several_runs_are_looked_up_together() {
        var index = new PageIndex(new int[] {2, 0, -1, 2, 5}, 5);

        assertThat(index.items(new PageRuns(new int[] {5, 0}, new int[] {1, 1})))
                .containsExactly(1, 4);
    }

    @Test
    void a_page_may_have_any_number_of_items() {
        int[] pages = new int[100];

        assertThat(new PageIndex(pages, 50).items(new PageRuns(new int[] {0}, new int[] {1})))
                .hasSize(50);
    }
}
