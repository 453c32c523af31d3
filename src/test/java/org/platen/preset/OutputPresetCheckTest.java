package org.platen.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.filestore.FileType;

class OutputPresetCheckTest {

    private final OutputPresetCheck check = new OutputPresetCheck();

    @TempDir Path folder;

    @Test
    void it_is_for_output_presets() {
        assertThat(check.type()).isEqualTo(FileType.OUTPUT_CREATION_CONFIG);
    }

    @Test
    void a_right_preset_passes() throws IOException {
        var file = file("{\"name\": \"Briefe für Köln\"}".getBytes(StandardCharsets.UTF_8));

        assertThatCode(() -> check.check(file, null)).doesNotThrowAnyException();
    }

    @Test
    void a_wrong_preset_is_refused_under_its_name() throws IOException {
        var file = file("{}".getBytes(StandardCharsets.UTF_8));

        var failure =
                catchThrowableOfType(
                        InvalidPresetException.class,
                        () -> check.check(file, "letters.OL-outputpreset"));

        assertThat(failure.problem().status()).isEqualTo(400);
        assertThat(failure.problem().message()).isEqualTo("name is missing.");
        assertThat(failure.problem().parameter()).isEqualTo("letters.OL-outputpreset");
    }

    @Test
    void a_preset_without_a_name_of_its_file_is_refused_as_well() throws IOException {
        var file = file("{}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> check.check(file, null)).hasMessage("name is missing.");
    }

    @Test
    void text_in_another_encoding_is_refused_with_its_place() throws IOException {
        var file = file("{\n \"name\": \"Köln\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> check.check(file, null))
                .isInstanceOf(InvalidPresetException.class)
                .hasMessage("The preset is not UTF-8 text: line 2, column 12.");
    }

    @Test
    void text_that_ends_within_a_character_is_refused() throws IOException {
        var file = file(new byte[] {'"', (byte) 0xc3});

        assertThatThrownBy(() -> check.check(file, null))
                .hasMessage("The preset is not UTF-8 text: line 1, column 2.");
    }

    @Test
    void a_huge_file_is_not_even_read() throws IOException {
        var file = folder.resolve("huge");
        try (var channel =
                Files.newByteChannel(
                        Files.createFile(file), java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(5_000_000_000L);
            channel.write(java.nio.ByteBuffer.wrap(new byte[1]));
        }

        assertThatThrownBy(() -> check.check(file, null))
                .hasMessage("The file has more than 1 MiB, so it cannot be a preset.");
    }

    @Test
    void a_stored_preset_tells_its_bytes_apart() throws IOException {
        var file = file("{\"name\": \"a\"}".getBytes(StandardCharsets.UTF_8));

        var stored = StoredPreset.read(17, "letters.OL-outputpreset", file);

        assertThat(stored.fileId()).isEqualTo(17);
        assertThat(stored.json()).isEqualTo("{\"name\": \"a\"}");
        assertThat(stored.preset()).isEqualTo(OutputPreset.parse(stored.json()));
        assertThat(stored.sha256())
                .isEqualTo("278ce8dfc5e512d86d0b49e07ea59ab73a1d68da1a30c54f514c5d228cabbbac");
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("preset"), bytes);
    }
}
