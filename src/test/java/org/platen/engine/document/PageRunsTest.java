package org.platen.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages 8 to 10, then 3, then 5 and 6 of a document, counted from 0. */
class PageRunsTest {

    private final PageRuns runs = new PageRuns(new int[] {8, 3, 5}, new int[] {3, 1, 2});

    @ParameterizedTest(name = "page {0} of the step is page {1}")
    @CsvSource({"0, 8", "1, 9", "2, 10", "3, 3", "4, 5", "5, 6"})
    void a_page_of_the_step_is_a_page_of_the_document_and_back(int ordinal, int index) {
        assertThat(runs.index(ordinal)).isEqualTo(index);
        assertThat(runs.ordinal(index)).isEqualTo(ordinal);
    }

    @ParameterizedTest
    @CsvSource({"0", "2", "4", "7", "11", "-1"})
    void other_pages_of_the_document_have_no_place_in_the_step(int index) {
        assertThat(runs.ordinal(index)).isEqualTo(-1);
    }

    @Test
    void runs_are_counted() {
        assertThat(runs.count()).isEqualTo(6);
        assertThat(runs.runs()).isEqualTo(3);
        assertThat(runs.first(1)).isEqualTo(3);
        assertThat(runs.start(2)).isEqualTo(4);
        assertThat(runs.length(2)).isEqualTo(2);
    }

    @Test
    void a_later_change_of_the_argument_has_no_effect() {
        int[] firsts = {4};
        var one = new PageRuns(firsts, new int[] {1});

        firsts[0] = 7;

        assertThat(one.index(0)).isEqualTo(4);
    }
}
