package org.platen.engine.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.platen.engine.Limits;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.MalformedPdfException;

class CrossReferenceTest {

    private static final long SMALL = 500;

    private final CrossReference entries = new CrossReference(Limits.defaults(), SMALL);

    @Test
    void a_number_that_a_small_file_has_no_use_for_is_refused_before_it_takes_memory() {
        assertThatThrownBy(() -> entries.addInFile(1_999_999_999, 10))
                .isInstanceOf(MalformedPdfException.class)
                .isNotInstanceOf(BeyondLimitException.class);
    }

    @Test
    void more_objects_than_memory_is_for_are_beyond_a_limit() {
        var limits = Limits.forMemory(48 << 20);
        var ofLargeFile = new CrossReference(limits, 1L << 40);

        assertThatThrownBy(() -> ofLargeFile.addFree(limits.objects()))
                .isInstanceOf(BeyondLimitException.class)
                .hasMessageContaining("-Xmx");
    }

    @Test
    void offsets_are_kept_that_no_int_holds() {
        entries.addInFile(7, 1L << 40);

        assertThat(entries.offset(7)).isEqualTo(1L << 40);
    }
}
