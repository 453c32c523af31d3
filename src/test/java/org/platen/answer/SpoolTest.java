package org.platen.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {

    @TempDir Path folder;

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 65_536, 65_537, 1_000_000})
    void what_is_written_is_read_again(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        try (var spool = new Spool(folder)) {
            for (int from = 0; from < size; from += 1_000) {
                spool.write(bytes, from, Math.min(1_000, size - from));
            }

            assertThat(spool.size()).isEqualTo(size);
            try (var in = spool.detach()) {
                assertThat(in.readAllBytes()).isEqualTo(bytes);
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_answer_that_is_reset_begins_anew() throws IOException {
        try (var spool = new Spool(folder)) {
            spool.write(new byte[200_000]);
            spool.reset();
            spool.write(7);

            try (var in = spool.detach()) {
                assertThat(in.readAllBytes()).containsExactly(7);
            }
        }
    }
}
