package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest {

    private static final Path PDF = Path.of("letter.pdf");

    /** Ranges such as {@code 1-3 7-}, where the last one is open-ended. */
    private static List<Step.Range> ranges(String text) {
        return Stream.of(text.split(" ")).map(StepTest::range).toList();
    }

    private static Step.Range range(String text) {
        int dash = text.indexOf('-');
        int first = Integer.parseInt(text.substring(0, dash));
        String last = text.substring(dash + 1);
        return new Step.Range(
                first, last.isEmpty() ? Step.Pages.TO_LAST : Integer.parseInt(last) - first + 1);
    }

    private static String text(Step.Range range) {
        boolean isOpen = range.count() == Step.Pages.TO_LAST;
        return range.first() + "-" + (isOpen ? "" : range.first() + range.count() - 1);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1-3,             1-3",
        "1-3 5-7,         1-3 5-7",
        "1-3 4-4,         1-3 4-4",
        "1-3 3-4,         1-3 | 3-4",
        "1-1 1-1 1-1,     1-1 | 1-1 | 1-1",
        "5-7 1-3 2-2 9-9, 5-7 1-3 | 2-2 9-9",
        "3- 1-2,          3- 1-2",
        "3- 9-9,          3- | 9-9",
        "9-9 3-,          9-9 | 3-"
    })
    void a_repeated_page_begins_another_step(String given, String steps) {
        var pages = Step.Pages.of(PDF, ranges(given), 0, "letter");

        assertThat(
                        pages.stream()
                                .map(
                                        each ->
                                                each.ranges().stream()
                                                        .map(StepTest::text)
                                                        .collect(Collectors.joining(" ")))
                                .collect(Collectors.joining(" | ")))
                .isEqualTo(steps);
    }

    @Test
    void blank_pages_follow_the_last_of_several_steps() {
        assertThat(Step.Pages.of(PDF, ranges("1-2 2-3"), 5, "letter"))
                .extracting(Step.Pages::blanksAfter)
                .containsExactly(0, 5);
    }

    @ParameterizedTest(name = "{0} has {1} pages")
    @CsvSource({"1-1, 1", "1-3 7-8, 5", "7-, 2147483647", "1-3 7-, 2147483647"})
    void pages_are_counted_without_blank_ones(String ranges, int count) {
        assertThat(new Step.Pages(PDF, ranges(ranges), 4, "letter").pageCount()).isEqualTo(count);
    }

    @Test
    void a_bookmark_and_passwords_are_changed_by_themselves() {
        var step = new Step.Pages(PDF, 2, 3, 1, "letter");
        var heading = new Heading(1, "Letter", false);
        var passwords = DocumentPasswords.of(List.of("secret"));

        assertThat(step.under(heading).withPasswords(passwords))
                .isEqualTo(
                        new Step.Pages(
                                PdfSource.of(PDF), ranges("2-4"), 1, "letter", heading, passwords));
        assertThat(step.under(null)).isEqualTo(step);
    }

    @Test
    void a_bookmark_can_be_taken_away() {
        var step = new Step.Pages(PDF, 1, 1, 0, "letter");

        assertThat(step.under(new Heading(1, "Letter", false)).under(null)).isEqualTo(step);
    }

    @Test
    void ranges_do_not_change_with_the_list_that_was_given() {
        var ranges = new ArrayList<>(ranges("1-1"));
        var step = new Step.Pages(PDF, ranges, 0, "letter");
        ranges.clear();

        assertThat(step.ranges()).isEqualTo(ranges("1-1"));
    }

    @Test
    void a_step_without_pages_or_with_fewer_than_no_blanks_is_refused_by_its_label() {
        assertThatThrownBy(() -> new Step.Pages(PDF, List.of(), 0, "letter"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("letter: ");
        assertThatThrownBy(() -> new Step.Pages(PDF, 1, 1, -1, "letter"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("letter: ");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "1, 0", "1, -1"})
    void a_range_begins_at_page_1_or_later_and_has_a_page(int first, int count) {
        assertThatThrownBy(() -> new Step.Range(first, count))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
