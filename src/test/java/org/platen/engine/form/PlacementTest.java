package org.platen.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The algorithm "appearance streams" (ISO 32000-2, 12.5.5). */
class PlacementTest {

    private static List<Double> numbers(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(Double::valueOf).toList();
    }

    @ParameterizedTest(name = "{1} with {2} in {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "10 20 30 60 | 0 0 20 40   |                | 1 0 0 1 10 20",
                "10 20 30 60 | 0 0 40 80   |                | 0.5 0 0 0.5 10 20",
                "10 20 30 60 | 5 5 25 45   |                | 1 0 0 1 5 15",
                "10 20 30 60 | 20 40 0 0   |                | 1 0 0 1 10 20",
                "10 20 30 60 | 0 0 20 40   | 1 0 0 1 7 7    | 1 0 0 1 3 13",
                "10 20 30 60 | 0 0 40 20   | 0 1 -1 0 0 0   | 1 0 0 1 30 20",
                "10 20 30 60 | 0 0 10 10   | 2 0 0 4 0 0    | 1 0 0 1 10 20",
                "10 20 30 60 | 0 0 20 40   | 2 0 0 2        | 1 0 0 1 10 20",
                "0 0 1 1     | 0 0 3 3     |                | 0.333333 0 0 0.333333 0 0"
            })
    void the_transformed_box_is_mapped_to_the_rectangle(
            String rectangle, String box, String matrix, String expected) {
        assertThat(Placement.of(numbers(rectangle), numbers(box), numbers(matrix)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} with {2} in {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "            | 0 0 20 40   |",
                "10 20 30 60 |             |",
                "10 20 30 60 | 0 0 0 40    |",
                "10 20 30 60 | 0 0 20 0    |",
                "10 20 30 60 | 0 0 20 40   | 0 0 0 0 0 0"
            })
    void nothing_is_visible_without_an_area(String rectangle, String box, String matrix) {
        assertThat(Placement.of(numbers(rectangle), numbers(box), numbers(matrix))).isNull();
    }
}
