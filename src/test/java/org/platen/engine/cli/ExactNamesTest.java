package org.platen.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactNamesTest {

    @TempDir Path folder;

    private final ExactNames files = new ExactNames();

    @ParameterizedTest(name = "after {0} names")
    @ValueSource(ints = {0, 254, 255, 256, 1_000})
    void a_file_whose_name_looks_like_a_selection_is_found(int before) throws IOException {
        var file = Files.createFile(folder.resolve("a[1-2]"));
        for (int i = 0; i < before; i++) {
            assertThat(files.exist(folder + "/b[" + i + "]")).isFalse();
        }

        assertThat(files.exist(file.toString())).isTrue();
    }

    @Test
    void a_folder_is_read_once() throws IOException {
        for (int i = 0; i < 300; i++) {
            assertThat(files.exist(folder + "/b[" + i + "]")).isFalse();
        }
        var late = Files.createFile(folder.resolve("b[1]"));

        assertThat(files.exist(late.toString())).isFalse();
    }

    @Test
    void another_folder_is_looked_at_anew() throws IOException {
        var file = Files.createFile(Files.createDirectory(folder.resolve("c")).resolve("a[1]"));
        for (int i = 0; i < 300; i++) {
            assertThat(files.exist(folder + "/b[" + i + "]")).isFalse();
        }

        assertThat(files.exist(file.toString())).isTrue();
        assertThat(files.exist(folder.resolve("none").resolve("a[1]").toString())).isFalse();
    }
}
