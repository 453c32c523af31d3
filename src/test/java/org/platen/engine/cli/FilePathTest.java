package org.platen.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePathTest {

    @TempDir Path folder;

    @Test
    void a_name_is_a_path() {
        assertThat(FilePath.of("a/b.pdf")).isEqualTo(Path.of("a", "b.pdf"));
    }

    @Test
    void a_null_character_is_in_no_name() {
        assertThatThrownBy(() -> FilePath.of("a\0b"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("it contains a null character");
    }

    @Test
    void a_file_is_the_same_by_any_path_and_link() throws IOException {
        var file = Files.createFile(folder.resolve("a.pdf"));
        var link = Files.createSymbolicLink(folder.resolve("b.pdf"), file);
        var other = Files.createFile(folder.resolve("c.pdf"));

        assertThat(FilePath.identity(link)).isPresent().isEqualTo(FilePath.identity(file));
        assertThat(FilePath.identity(folder.resolve("./a.pdf"))).isEqualTo(FilePath.identity(file));
        assertThat(FilePath.identity(other)).isNotEqualTo(FilePath.identity(file));
        assertThat(FilePath.identity(folder.resolve("d.pdf"))).isEmpty();
    }

    @Test
    void a_name_that_was_decoded_wrongly_gets_advice() {
        assertThat(FilePath.adviceOnName("a.pdf")).isEmpty();
        assertThat(FilePath.adviceOnName("\uFFFD.pdf")).contains("not UTF-8");
    }
}
