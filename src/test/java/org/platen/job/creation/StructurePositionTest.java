package org.platen.job.creation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Places in a job set structure, as messages name them. */
class StructurePositionTest {

    private final StructurePosition position = new StructurePosition();

    @Test
    void a_place_is_a_path_from_the_root() {
        position.set(0, 4);
        position.set(1, 2);

        assertThat(position.place(0)).isEmpty();
        assertThat(position.key(0)).isEqualTo("jobs");
        assertThat(position.element(2)).isEqualTo("jobs[4].segments[2]");
        assertThat(position.key(2)).isEqualTo("jobs[4].segments[2].documentsets");
    }
}
