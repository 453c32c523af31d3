package org.platen.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;

class ObjectSetTest {

    private final ObjectSet set = new ObjectSet(OpenedPdf.document(new RawPdf()));

    @Test
    void objects_of_the_file_are_added_and_forgotten() {
        assertThat(set.isEmpty()).isTrue();
        set.add(3);

        assertThat(set.contains(3)).isTrue();
        assertThat(set.contains(4)).isFalse();
        assertThat(set.isEmpty()).isFalse();

        set.clear();
        assertThat(set.contains(3)).isFalse();
        assertThat(set.isEmpty()).isTrue();
    }

    // ISO 32000-2, 7.3.10: a reference to it denotes the null object.
    @Test
    void a_number_beyond_the_file_is_never_in_the_set() {
        set.add(Integer.MAX_VALUE);

        assertThat(set.contains(Integer.MAX_VALUE)).isFalse();
        assertThat(set.isEmpty()).isTrue();
    }
}
