package org.platen.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExtentTest {

    private final Extent extent = new Extent(11, 25);

    @Test
    void it_is_divided_into_parts_that_follow_one_another() {
        assertThat(extent.after(0, 10)).isEqualTo(new Extent(11, 20));
        assertThat(extent.after(20, 10)).isEqualTo(new Extent(21, 25));
    }

    @Test
    void nothing_follows_its_end() {
        assertThat(extent.after(25, 10).isEmpty()).isTrue();
        assertThat(extent.after(24, 10).isEmpty()).isFalse();
    }
}
