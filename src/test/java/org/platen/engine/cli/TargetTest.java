package org.platen.engine.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @TempDir Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);

    private Target target(String name) {
        return Target.of(folder + "/" + name, out);
    }

    private Path complete() throws IOException {
        return Files.writeString(folder.resolve("complete"), "new", UTF_8);
    }

    @Test
    void a_file_is_replaced_and_keeps_its_rights() throws IOException {
        var file = Files.writeString(folder.resolve("a.pdf"), "old", UTF_8);
        var rights = PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(file, rights);

        target("a.pdf").put(complete());

        assertThat(file).hasContent("new");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(rights);
        assertThat(folder.resolve("complete")).doesNotExist();
    }

    @Test
    void the_file_behind_a_link_is_written() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a.pdf"));

        target("link").put(complete());

        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("a.pdf")).hasContent("new");
    }

    @Test
    void links_may_not_lead_in_a_circle() throws IOException {
        Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));

        assertThatThrownBy(() -> target("a"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("form a cycle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "new/"})
    void a_folder_is_no_target(String name) {
        assertThatThrownBy(() -> target(name))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void a_file_needs_a_folder() {
        assertThatThrownBy(() -> target("none/a.pdf").workplace())
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("there is no folder");
        assertThat(target("a.pdf").workplace()).isEqualTo(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "/dev/stdout"})
    void standard_output_has_several_names(String name) throws IOException {
        Target.of(name, out).put(complete());

        assertThat(bytes.toString(UTF_8)).isEqualTo("new");
    }

    @Test
    void a_device_is_written_to() {
        assertThat(Target.of("/dev/null", out)).isInstanceOf(Target.Device.class);
    }
}
