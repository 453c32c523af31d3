package org.platen.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void what_it_assembles_is_sound() throws IOException {
        assertThat(Rehearsal.run()).isZero();
    }
}
