package org.platen.engine.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.Step;

class PageSelectionTest {

    @TempDir Path folder;

    private static PageSelection parse(String name) {
        return PageSelection.parse(new DocumentName(name, "l.txt, line 3"), new ExactNames());
    }

    private static String ranges(PageSelection selection) {
        return selection.ranges().stream()
                .map(
                        range ->
                                range.first()
                                        + "+"
                                        + (range.count() == Step.Pages.TO_LAST
                                                ? "all"
                                                : range.count()))
                .collect(joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a.pdf, a.pdf, 1+all",
        "a.pdf[7], a.pdf, 7+1",
        "a.pdf[1-3], a.pdf, 1+3",
        "a.pdf[20-], a.pdf, 20+all",
        "'a.pdf[1-3,7,20-]', a.pdf, 1+3 7+1 20+all",
        "'a.pdf[ 1-3 , 7 ]', a.pdf, 1+3 7+1",
        "a[1].pdf, a[1].pdf, 1+all",
        "a[1].pdf[2], a[1].pdf, 2+1",
        "[1], [1], 1+all"
    })
    void pages_are_named_in_brackets_behind_the_file(String name, String file, String ranges) {
        var selection = parse(name);

        assertThat(selection.file()).isEqualTo(Path.of(file));
        assertThat(ranges(selection)).isEqualTo(ranges);
        assertThat(selection.label()).isEqualTo(file + " (l.txt, line 3)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a.pdf[], is not a page range",
        "'a.pdf[1,]', is not a page range",
        "a.pdf[-3], is not a page range",
        "a.pdf[x], is not a page range",
        "a.pdf[1-2-3], is not a page range",
        "a.pdf[1234567890], is not a page range",
        "a.pdf[\u0663], is not a page range",
        "a.pdf[0], pages count from 1",
        "a.pdf[3-1], the lower number comes first"
    })
    void a_wrong_range_is_explained(String name, String message) {
        assertThatThrownBy(() -> parse(name))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining(message);
    }

    @Test
    void a_file_whose_name_looks_like_a_selection_is_used_as_a_whole() throws IOException {
        var file = Files.createFile(folder.resolve("a.pdf[2]"));

        assertThat(parse(file.toString()).file()).isEqualTo(file);
    }

    @ParameterizedTest(name = "{0} of {1} pages: {2}")
    @CsvSource({
        "a.pdf, 9, 9",
        "'a.pdf[1-3,7]', 9, 4",
        "a.pdf[7-12], 9, 3",
        "a.pdf[20-], 9, 0",
        "'a.pdf[1-3,2]', 9, 4"
    })
    void selected_pages_are_counted_as_far_as_the_file_has_them(
            String name, int ofFile, long pages) {
        assertThat(parse(name).pages(ofFile)).isEqualTo(pages);
    }

    @Test
    void a_page_that_is_repeated_begins_another_step() {
        assertThat(parse("a.pdf[1-3,2,5]").steps())
                .extracting(step -> step.ranges().size())
                .containsExactly(1, 2);
    }
}
