package org.platen.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.platen.engine.OpenedPdf;

/** Objects that a search finds in the order of the file (ISO 32000-2, 7.5.6). */
class FoundObjectsTest {

    private final FoundObjects found = new FoundObjects(OpenedPdf.LIMITS);
    private final CrossReference entries = new CrossReference(OpenedPdf.LIMITS, 1000);

    @Test
    void the_last_object_of_a_number_counts() {
        found.add(3, 100);
        found.add(4, 200);
        found.add(3, 300);

        found.addTo(entries);

        assertThat(entries.offset(3)).isEqualTo(300);
        assertThat(entries.offset(4)).isEqualTo(200);
    }

    @Test
    void objects_at_certain_offsets_are_removed() {
        for (int i = 1; i <= 200; i++) {
            found.add(i, 10L * i);
        }

        found.removeIf(offset -> offset != 1500);
        found.addTo(entries);

        assertThat(entries.kind(149)).isEqualTo(CrossReference.Kind.ABSENT);
        assertThat(entries.offset(150)).isEqualTo(1500);
    }

    @Test
    void a_number_that_is_too_high_is_told_and_not_added() {
        found.add(2_000_000, 10);

        found.addTo(entries);

        assertThat(entries.size()).isZero();
        assertThat(found.implausible()).isEqualTo(2_000_000);
    }
}
