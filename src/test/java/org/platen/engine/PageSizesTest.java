package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.document.PageSize;
import org.platen.engine.document.PageSizes;

class PageSizesTest {

    private static final PageSize UPRIGHT = new PageSize(595.276, 841.89);

    private static final PageSize LYING = new PageSize(841.89, 595.276);

    @Test
    void equal_neighbours_are_written_once() {
        var pages = List.of(UPRIGHT, UPRIGHT, LYING, UPRIGHT);

        assertThat(PageSizes.of(pages.size(), pages::get).text())
                .isEqualTo("595.28x841.89*2 841.89x595.28 595.28x841.89");
    }

    @ParameterizedTest
    @ValueSource(strings = {"595.28x841.89*2 841.89x595.28", "612x792", "0.01x14400*100000"})
    void text_is_read_back_as_it_was_written(String text) {
        assertThat(PageSizes.parse(text).text()).isEqualTo(text);
    }

    @Test
    void all_pages_are_counted() {
        assertThat(PageSizes.parse("595.28x841.89*2 841.89x595.28").pages()).isEqualTo(3);
    }

    @Test
    void sizes_that_differ_by_less_than_a_hundredth_of_a_point_are_equal() {
        assertThat(new PageSize(595.2756, 841.8898)).isEqualTo(new PageSize(595.28, 841.89));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void nonsense_is_no_size(double width) {
        assertThatThrownBy(() -> new PageSize(width, 100))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
