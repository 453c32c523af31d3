package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RegularFileTest {

    @TempDir Path folder;

    @Test
    void a_file_is_accepted() throws IOException {
        File file = Files.createFile(folder.resolve("file")).toFile();

        assertThat(PdfSource.OfFile.regular(file)).isSameAs(file);
    }

    @Test
    void a_missing_file_and_a_folder_are_refused_with_the_reason() {
        assertThatThrownBy(() -> PdfSource.OfFile.regular(folder.resolve("none").toFile()))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> PdfSource.OfFile.regular(folder.toFile()))
                .isInstanceOf(IOException.class)
                .hasMessage("it is a folder");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_device_is_refused() {
        assertThatThrownBy(() -> PdfSource.OfFile.regular(new File("/dev/zero")))
                .isInstanceOf(IOException.class)
                .hasMessage("it is a pipe or a device, not a file");
    }
}
