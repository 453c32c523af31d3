package org.platen.engine.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.PdfSource;
import org.platen.engine.crypt.CipherMethod;
import org.platen.engine.crypt.ObjectKey;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.CachedBytes;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.LoadedBytes;

class StreamDataTest {

    private static final byte[] FILE = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

    @TempDir Path folder;

    private static byte[] bytes(DocumentBytes.Window window) {
        return Arrays.copyOfRange(window.bytes(), window.start(), window.end());
    }

    private static byte[] copied(StreamData data) throws IOException {
        byte[] into = new byte[3];
        data.copy(1, into, into.length);
        return into;
    }

    @Test
    void data_are_the_same_wherever_they_are() throws IOException {
        Path file = Files.write(folder.resolve("file"), FILE);
        var memory = new LoadedBytes(FILE, FILE.length);
        try (var disk = CachedBytes.of(PdfSource.of(file))) {
            var readAlong = new DocumentBytes.Window(FILE, 2, FILE.length, true);

            for (var data :
                    new StreamData[] {
                        new StreamData(memory, 2, 5, null),
                        new StreamData(disk, 2, 5, null),
                        new StreamData(disk, 2, 5, readAlong),
                        new StreamData(disk, 2, 5, readAlong).onDisk()
                    }) {
                assertThat(bytes(data.window(5))).containsExactly(2, 3, 4, 5, 6);
                assertThat(copied(data)).containsExactly(3, 4, 5);
            }
        }
    }

    @Test
    void only_data_read_along_with_a_file_take_memory_of_their_own() throws IOException {
        Path file = Files.write(folder.resolve("file"), FILE);
        var window = new DocumentBytes.Window(FILE, 2, FILE.length, true);
        try (var disk = CachedBytes.of(PdfSource.of(file))) {
            var data = new StreamData(disk, 2, 5, window);

            assertThat(data.weight()).isEqualTo(FILE.length);
            assertThat(data.onDisk().weight()).isZero();
            assertThat(new StreamData(new LoadedBytes(FILE, 10), 2, 5, window).weight()).isZero();
        }
    }

    @Test
    void longer_data_than_allowed_are_not_read() {
        var data = new StreamData(new LoadedBytes(FILE, FILE.length), 0, 10, null);

        assertThatThrownBy(() -> data.window(9)).isInstanceOf(BeyondLimitException.class);
    }

    // In CBC mode, a wrong bit in a block damages that block and one bit of the next (7.6.3).
    @ParameterizedTest(name = "{0}: {1} bytes")
    @CsvSource({"AES_128, 32", "AES_256, 32", "RC4, 0"})
    void damage_spreads_to_two_blocks_of_aes(CipherMethod method, int bytes) {
        var plain = new StreamData(new LoadedBytes(FILE, FILE.length), 0, 10, null);
        var key = new ObjectKey(method, new byte[16]);

        assertThat(plain.encrypted(10, key).damagedBytes()).isEqualTo(bytes);
        assertThat(plain.damagedBytes()).isZero();
    }
}
