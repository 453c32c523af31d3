package org.platen.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageSizeTest {

    @ParameterizedTest(name = "{0} by {1} is {2}")
    @CsvSource({
        "595.276, 841.89, 595.28x841.89",
        "612, 792, 612x792",
        "100.5, 0.001, 100.5x0.01",
        "14400000, 1, 14400000x1"
    })
    void a_size_is_rounded_to_a_hundredth_of_a_point(double width, double height, String text) {
        var size = new PageSize(width, height);

        assertThat(size.text()).isEqualTo(text);
        assertThat(PageSize.parse(text)).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_page_has_an_extent(double length) {
        assertThatThrownBy(() -> new PageSize(length, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Double.toString(length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "595", "x", "595x", "595*842"})
    void another_text_is_no_size(String text) {
        assertThatThrownBy(() -> PageSize.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
