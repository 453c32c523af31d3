package org.platen.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldersTest {

    @TempDir Path data;

    private Folders folders;

    @BeforeEach
    void begin() {
        folders = new Folders(data.resolve("files"));
    }

    @Test
    void a_fresh_folder_is_empty_and_below_the_root() {
        var folder = folders.fresh();

        assertThat(folder).isEmptyDirectory().startsWith(data.resolve("files"));
        assertThat(folders.fresh()).isNotEqualTo(folder);
    }

    @Test
    void nobody_else_may_read_what_is_in_the_store() throws IOException {
        var folder = folders.fresh();
        var received =
                new UploadReceiver(folders, 10, new FreeSpace(0, () -> 10))
                        .receive(InputStream.nullInputStream(), -1);

        assertThat(Files.getPosixFilePermissions(data.resolve("files")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(folder))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(received.file()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void the_name_of_a_folder_leads_back_to_it() {
        var folder = folders.fresh();

        assertThat(folders.path(folders.name(folder))).isEqualTo(folder);
    }

    @Test
    void discarding_removes_a_folder_whole() throws IOException {
        var folder = folders.fresh();
        Files.writeString(Files.createDirectories(folder.resolve("deep/down")).resolve("a"), "a");

        folders.discard(folder);

        assertThat(folder).doesNotExist();
    }

    @Test
    void discarding_twice_does_no_harm() {
        var folder = folders.fresh();

        folders.discard(folder);
        folders.discard(folder);

        assertThat(folder).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../elsewhere",
                "aa",
                "aa/../../elsewhere/0123456789abcdef0123456789abcdef",
                "aa/0123456789abcdef0123456789abcdef/below",
                "aa/0123456789abcdef0123456789abcdef/.."
            })
    void nothing_but_such_folders_is_ever_discarded(String path) throws IOException {
        var folder = data.resolve("files").resolve(path);
        Files.createDirectories(data.resolve("elsewhere"));

        assertThatThrownBy(() -> folders.discard(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a folder of the file store");

        assertThat(data.resolve("elsewhere")).exists();
    }

    @Test
    void discarding_does_not_follow_links() throws IOException {
        var outside = Files.writeString(data.resolve("precious"), "precious");
        var folder = folders.fresh();
        Files.createSymbolicLink(folder.resolve("link"), outside);
        Files.createSymbolicLink(folder.resolve("links"), data);

        folders.discard(folder);

        assertThat(folder).doesNotExist();
        assertThat(outside).hasContent("precious");
    }

    @Test
    void the_size_is_that_of_all_files() throws IOException {
        var folder = folders.fresh();
        Files.writeString(folder.resolve("a"), "12345");
        Files.writeString(Files.createDirectory(folder.resolve("b")).resolve("c"), "123");

        assertThat(Folders.size(folder)).isEqualTo(8);
    }

    @Test
    void syncing_reaches_all_files_and_folders() throws IOException {
        var folder = folders.fresh();
        Files.writeString(Files.createDirectory(folder.resolve("b")).resolve("c"), "123");

        folders.sync(folder);

        assertThat(folder.resolve("b/c")).hasContent("123");
    }
}
