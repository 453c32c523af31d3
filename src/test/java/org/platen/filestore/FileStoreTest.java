package org.platen.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.problem.ProblemException;

class FileStoreTest {

    @TempDir Path root;

    private SampleStore store;

    private FileStore files;

    @BeforeEach
    void begin() {
        store = new SampleStore(root);
        files = store.files();
    }

    @Test
    void deleting_removes_row_and_bytes() {
        var file = store.keepSample();

        files.delete(file);

        assertThat(store.rows().all()).isEmpty();
        assertThat(store.folders()).isEmpty();
    }

    @Test
    void of_what_is_refused_when_it_is_to_be_kept_nothing_stays_on_disk() throws IOException {
        store.rows().refuse();
        var path = files.newFolder();
        Files.writeString(path.resolve("out.pdf"), "abc");

        refused(413, store::keepSample);
        refused(413, () -> files.keepFolder(path, "out", FileType.GENERIC, false));

        assertThat(store.folders()).isEmpty();
    }

    @Test
    void what_a_feature_still_needs_stays() {
        var file = store.keepSample();
        store.uses().add(id -> id == file.id());

        refused(400, () -> files.delete(file));

        assertThat(store.rows().all()).containsExactly(file);
        assertThat(files.path(file)).exists();
    }

    @Test
    void what_another_row_refers_to_stays() {
        var file = store.keepSample();
        store.rows().referTo();

        assertThatThrownBy(() -> files.delete(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("file is still required by OL Connect");

        assertThat(files.path(file)).exists();
    }

    @Test
    void deleting_a_member_leaves_the_folder() throws IOException {
        var path = files.newFolder();
        Files.writeString(path.resolve("out.pdf"), "abc");
        var folder = files.keepFolder(path, "out", FileType.GENERIC, false);
        var member = files.keepMember(folder, "out.pdf", 3, "hash");

        files.delete(member);

        assertThat(store.rows().all()).containsExactly(folder);
        assertThat(path.resolve("out.pdf")).exists();
    }

    @Test
    void a_folder_has_the_size_of_its_files_and_its_members_have_paths() throws IOException {
        var path = files.newFolder();
        Files.writeString(Files.createDirectory(path.resolve("deep")).resolve("out.pdf"), "abc");
        var folder = files.keepFolder(path, "out", FileType.GENERIC, false);
        var member = files.keepMember(folder, "deep/out.pdf", 3, "hash");

        assertThat(folder.size()).isEqualTo(3);
        assertThat(folder.isFolder()).isTrue();
        assertThat(files.path(folder)).isEqualTo(path).isAbsolute();
        assertThat(files.path(member)).hasContent("abc");
        assertThat(member.name()).contains("out.pdf");
    }

    @Test
    void ids_that_are_too_long_and_impossible_names_are_not_found() {
        assertThat(files.find("9".repeat(30))).isEmpty();
        assertThat(files.find("a\0b")).isEmpty();
    }

    private static void refused(int status, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(status));
    }
}
