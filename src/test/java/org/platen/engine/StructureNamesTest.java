package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StructureNamesTest {

    @Test
    void each_structure_has_a_name_of_its_own() {
        var names =
                Stream.of(
                                FileStructuresTest.structures(),
                                PageStructuresTest.structures(),
                                DocumentStructuresTest.structures())
                        .flatMap(List::stream)
                        .map(Structure::name);

        assertThat(names).doesNotHaveDuplicates();
    }
}
