package org.platen.engine.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.PdfSource;

class DocumentBytesTest {

    @TempDir Path folder;

    @ParameterizedTest(name = "{0} bytes: {1}")
    @CsvSource({
        "0,       org.platen.engine.syntax.LoadedBytes",
        "1048576, org.platen.engine.syntax.LoadedBytes",
        "1048577, org.platen.engine.syntax.CachedBytes"
    })
    void files_up_to_a_mebibyte_are_held_in_memory(int length, Class<?> kind) throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[length]);

        try (var source = DocumentBytes.of(PdfSource.of(file))) {
            assertThat(source).isInstanceOf(kind);
            assertThat(source.length()).isEqualTo(length);
        }
    }

    @Test
    void a_window_without_its_first_bytes_ends_where_it_ended() {
        var window = new DocumentBytes.Window(new byte[20], 4, 14, true).from(3);

        assertThat(window.start()).isEqualTo(7);
        assertThat(window.length()).isEqualTo(7);
        assertThat(window.last()).isTrue();
    }
}
