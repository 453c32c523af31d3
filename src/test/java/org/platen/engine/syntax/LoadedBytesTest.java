package org.platen.engine.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.PdfSource;

class LoadedBytesTest {

    private static final int MAX_LENGTH = 1 << 20;

    private final LoadedBytes source = new LoadedBytes();

    @TempDir Path folder;

    private Path file(int length) throws IOException {
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = (byte) (i * 7 + i / 256);
        }
        return Files.write(folder.resolve("file"), content);
    }

    private static byte[] bytes(DocumentBytes.Window window) {
        return Arrays.copyOfRange(window.bytes(), window.start(), window.end());
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 300_000, MAX_LENGTH})
    void a_file_is_read_as_a_whole(int length) throws IOException {
        Path file = file(length);

        assertThat(source.read(PdfSource.of(file), MAX_LENGTH)).isTrue();
        assertThat(source.length()).isEqualTo(length);
        assertThat(bytes(source.window(0, 1))).isEqualTo(Files.readAllBytes(file));
    }

    @ParameterizedTest(name = "{0} bytes, of which {0} - 1 are allowed")
    @ValueSource(ints = {1, 100, 65_537, 300_000})
    void a_file_longer_than_allowed_is_not_read(int length) throws IOException {
        Path file = file(length);

        assertThat(source.read(PdfSource.of(file), length - 1)).isFalse();
        assertThat(source.read(PdfSource.of(file), length)).isTrue();
    }

    @Test
    void nothing_of_the_previous_file_is_left() throws IOException {
        source.read(PdfSource.of(file(300_000)), MAX_LENGTH);
        source.read(PdfSource.of(file(10)), MAX_LENGTH);

        assertThat(source.length()).isEqualTo(10);
        assertThat(source.window(0, 100).length()).isEqualTo(10);

        source.close();
        assertThat(source.length()).isZero();
    }

    @Test
    void a_window_reaches_to_the_end() {
        var small = new LoadedBytes(new byte[] {1, 2, 3, 4, 5}, 4);

        assertThat(bytes(small.window(1, 1))).containsExactly(2, 3, 4);
        assertThat(small.window(1, 1).last()).isTrue();
        assertThat(small.window(4, 1).length()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1, 1L << 40})
    void an_offset_outside_of_the_file_is_a_fault_of_the_file(long offset) {
        assertThatThrownBy(() -> source.window(offset, 1))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessage("offset " + offset + " is outside of the file");
    }

    @Test
    void a_folder_is_refused() {
        assertThatThrownBy(() -> source.read(PdfSource.of(folder), MAX_LENGTH))
                .isInstanceOf(IOException.class)
                .hasMessage("it is a folder");
    }
}
