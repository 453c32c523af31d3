package org.platen.engine.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.PdfSource;

class CachedBytesTest {

    private static final int LENGTH = 20_000;

    private final byte[] content = new byte[LENGTH];

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        for (int i = 0; i < LENGTH; i++) {
            content[i] = (byte) (i * 31 + i / 256);
        }
        file = Files.write(folder.resolve("file"), content);
    }

    @ParameterizedTest(name = "{1} bytes from {0} on")
    @CsvSource({
        "0, 0",
        "0, 1",
        "0, 8192",
        "0, 8193",
        "0, 20000",
        "8191, 1",
        "8191, 2",
        "8192, 8192",
        "8192, 8193",
        "16000, 4000",
        "16000, 5000",
        "19999, 1",
        "19999, 1000",
        "20000, 10"
    })
    void a_window_has_the_bytes_wanted_or_all_there_are(int offset, int wanted) throws IOException {
        try (var source = CachedBytes.of(PdfSource.of(file))) {
            var window = source.window(offset, wanted);

            assertThat(window.length()).isGreaterThanOrEqualTo(Math.min(wanted, LENGTH - offset));
            assertThat(Arrays.copyOfRange(window.bytes(), window.start(), window.end()))
                    .isEqualTo(Arrays.copyOfRange(content, offset, offset + window.length()));
            assertThat(window.last()).isEqualTo(offset + window.length() == LENGTH);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 20_001, Long.MAX_VALUE})
    void an_offset_outside_of_the_file_is_a_fault_of_the_file(long offset) throws IOException {
        try (var source = CachedBytes.of(PdfSource.of(file))) {
            assertThatThrownBy(() -> source.window(offset, 1))
                    .isInstanceOf(MalformedPdfException.class)
                    .hasMessage("offset " + offset + " is outside of the file");
        }
    }

    @Test
    void a_window_stays_valid_after_many_others() throws IOException {
        Path large = Files.write(folder.resolve("large"), new byte[100 * 8192]);
        try (var source = CachedBytes.of(PdfSource.of(large))) {
            var first = source.window(0, 10);
            for (int i = 1; i < 100; i++) {
                source.window(i * 8192L, 10);
            }

            assertThat(first.length()).isEqualTo(8192);
            assertThat(source.window(0, 10).bytes()).isEqualTo(first.bytes());
        }
    }

    @Test
    void bytes_are_copied_into_the_middle_of_an_array() throws IOException {
        byte[] into = new byte[12];
        try (var source = CachedBytes.of(PdfSource.of(file))) {
            source.read(8190, into, 1, 10);
        }

        assertThat(Arrays.copyOfRange(into, 1, 11))
                .isEqualTo(Arrays.copyOfRange(content, 8190, 8200));
        assertThat(into[0]).isZero();
        assertThat(into[11]).isZero();
    }

    @Test
    void a_file_that_becomes_shorter_is_a_fault_of_the_file() throws IOException {
        try (var source = CachedBytes.of(PdfSource.of(file));
                var writer = FileChannel.open(file, StandardOpenOption.WRITE)) {
            writer.truncate(100);

            assertThatThrownBy(() -> source.window(50, 100))
                    .isInstanceOf(MalformedPdfException.class)
                    .hasMessage("the file became shorter while it was read");
        }
    }

    @Test
    void a_folder_and_a_missing_file_are_refused() {
        assertThatThrownBy(() -> CachedBytes.of(PdfSource.of(folder)))
                .isInstanceOf(IOException.class)
                .hasMessage("it is a folder");
        assertThatThrownBy(() -> CachedBytes.of(PdfSource.of(folder.resolve("none"))))
                .isInstanceOf(NoSuchFileException.class);
    }
}
