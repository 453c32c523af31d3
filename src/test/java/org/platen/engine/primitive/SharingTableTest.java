package org.platen.engine.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharingTableTest {

    @Test
    void it_finds_what_was_put_in_after_growing() {
        var table = new SharingTable();

        for (int i = 1; i <= 10_000; i++) {
            table.put(i % 7, i, i);
        }

        for (int i = 1; i <= 10_000; i++) {
            assertThat(table.get(i % 7, i)).isEqualTo(i);
        }
        assertThat(table.get(7, 1)).isEqualTo(SharingTable.ABSENT);
        assertThat(table.get(0, 1)).isEqualTo(SharingTable.ABSENT);
    }
}
