package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    private static final int MIB = 1 << 20;

    @ParameterizedTest(name = "{0} MiB: objects of {1} MiB, {2} of them")
    @CsvSource({
        "0,       4,   524288",
        "32,      4,   524288",
        "64,      8,   1048576",
        "1024,    128, 16777216",
        "4096,    128, 67108864",
        "1048576, 128, 100000000"
    })
    void an_eighth_of_the_memory_is_shared_out(long memory, int objectMib, int objects) {
        var limits = Limits.forMemory(memory * MIB);

        assertThat(limits.objectBytes()).isEqualTo(objectMib * MIB);
        assertThat(limits.decodedBytes()).isEqualTo(objectMib * MIB);
        assertThat(limits.fragmentBytes()).isEqualTo(objectMib * MIB);
        assertThat(limits.objects()).isEqualTo(objects);
        assertThat(limits.pages()).isEqualTo(objects);
    }

    @Test
    void any_amount_of_memory_gives_limits() {
        assertThat(Limits.forMemory(Long.MAX_VALUE)).isEqualTo(Limits.forMemory(1L << 40));
    }

    @Test
    void a_document_read_ahead_may_take_a_sixteenth_but_at_least_a_mebibyte() {
        var large = Limits.forMemory(1L << 30);
        var small = Limits.forMemory(0);

        assertThat(large.ahead().fragmentBytes()).isEqualTo(8 * MIB);
        assertThat(large.ahead().fragmentObjects()).isEqualTo(large.fragmentObjects() / 16);
        assertThat(small.ahead().fragmentBytes()).isEqualTo(MIB);
    }

    @Test
    void reading_ahead_changes_no_limit_of_a_single_object_or_file() {
        var limits = Limits.forMemory(1L << 30);
        var ahead = limits.ahead();

        assertThat(ahead.objects()).isEqualTo(limits.objects());
        assertThat(ahead.pages()).isEqualTo(limits.pages());
        assertThat(ahead.objectBytes()).isEqualTo(limits.objectBytes());
        assertThat(ahead.decodedBytes()).isEqualTo(limits.decodedBytes());
        assertThat(ahead.workBytes()).isEqualTo(limits.workBytes());
    }
}
