package org.platen.engine.document;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;

/** Page labels (ISO 32000-2, 12.4.2) of a document of seven pages. */
class DocumentLabelsTest {

    private static DocumentLabels labels(String numbers) {
        return DocumentLabels.of(
                OpenedPdf.source(
                        new RawPdf()
                                .pages(7, "")
                                .catalogue("/PageLabels<</Nums[" + numbers + "]>>")));
    }

    private static String text(DocumentLabels labels, PageRuns runs) {
        return labels.of(runs).labels().stream()
                .map(label -> label.page() + ": " + label.head() + " " + label.value())
                .collect(joining(", "));
    }

    private static PageRuns run(int first, int count) {
        return new PageRuns(new int[] {first}, new int[] {count});
    }

    @ParameterizedTest(name = "{1} pages from {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 7 | 0: /S/r 1, 2: /S/D 1, 4: /S/D/P(A-) 10",
                "1 | 2 | 0: /S/r 2, 1: /S/D 1",
                "3 | 1 | 0: /S/D 2",
                "5 | 2 | 0: /S/D/P(A-) 11"
            })
    void a_step_has_the_labels_of_its_pages(int first, int count, String expected) {
        var labels = labels("0<</S/r>> 2<</S/D>> 4<</S/D/P(A-)/St 10>>");

        assertThat(text(labels, run(first, count))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0<</S/X>>                | 0:  1",
                "0<<>>                    | 0:  1",
                "0<</S/a/St 0>>           | 0: /S/a 1",
                "0<</S/A/St(x)>>          | 0: /S/A 1",
                "0<</P 7>>                | 0:  1",
                "2<</S/R>>                | 0: /S/D 1, 2: /S/R 1",
                "0<</S/D>> 7<</S/r>>      | 0: /S/D 1",
                "3<</S/D>> 1<</S/r>>      | 0: /S/D 1, 3: /S/D 1"
            })
    void entries_that_cannot_be_are_ignored(String numbers, String expected) {
        assertThat(text(labels(numbers), run(0, 7))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "7<</S/D>>"})
    void labels_of_no_page_are_no_labels(String numbers) {
        assertThat(labels(numbers).isEmpty()).isTrue();
    }
}
