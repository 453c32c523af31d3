package org.platen.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.maintenance.Pace;
import org.platen.maintenance.Retention;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class FileStoreTest {

    private static final Retention DAY = new Retention(Optional.of(Duration.ofDays(1)));

    @TempDir Path root;

    private final RowsInMemory rows = new RowsInMemory();

    private final List<FileUse> uses = new ArrayList<>();

    private final List<UploadCheck> checks = new ArrayList<>();

    private final FileStore files = new FileStore();

    private final Uploads uploads = new Uploads();

    @BeforeEach
    void begin() {
        files.rows = rows;
        files.settings = new FileStoreSettings(root, 100, Optional.of(0L), DAY);
        files.uses = Plugged.beans(uses);
        files.begin();
        uploads.files = files;
        uploads.checks = Plugged.beans(checks);
    }

    @Test
    void an_upload_is_kept_with_what_the_client_says_of_it() {
        var file = upload("a.pdf", FileType.DATA_FILE, "True");

        assertThat(rows.all).containsExactly(file);
        assertThat(file.name()).contains("a.pdf");
        assertThat(file.type()).isEqualTo(FileType.DATA_FILE);
        assertThat(file.isPersistent()).isTrue();
        assertThat(files.path(file)).hasContent("abc");
    }

    @Test
    void an_empty_upload_is_refused_and_leaves_nothing() {
        refused(400, () -> uploads.take(data(), InputStream.nullInputStream(), -1));

        nothingIsLeft();
    }

    @Test
    void an_announced_size_beyond_the_limit_is_refused_before_a_byte_is_read() throws IOException {
        var unreadable = InputStream.nullInputStream();
        unreadable.close();

        refused(413, () -> uploads.take(data(), unreadable, 101));

        nothingIsLeft();
    }

    @Test
    void a_file_that_its_feature_refuses_leaves_nothing() {
        checks.add(new Refusal(FileType.DATA_FILE));

        refused(400, () -> uploads.take(data(), abc(), 3));

        nothingIsLeft();
    }

    @Test
    void files_of_other_types_are_not_checked() {
        checks.add(new Refusal(FileType.OUTPUT_CREATION_CONFIG));

        assertThat(uploads.take(data(), abc(), 3).size()).isEqualTo(3);
    }

    @Test
    void a_row_that_cannot_be_written_leaves_nothing() {
        rows.broken = true;

        assertThatThrownBy(() -> uploads.take(data(), abc(), 3))
                .isInstanceOf(PersistenceException.class);

        nothingIsLeft();
    }

    @Test
    void deleting_removes_row_and_bytes() {
        var file = upload("a.pdf", FileType.DATA_FILE, null);

        files.delete(file);

        assertThat(rows.all).isEmpty();
        nothingIsLeft();
    }

    @Test
    void what_a_feature_still_needs_stays() {
        var file = upload("a.pdf", FileType.DATA_FILE, null);
        uses.add(id -> id == file.id());

        refused(400, () -> files.delete(file));

        assertThat(rows.all).containsExactly(file);
        assertThat(files.path(file)).exists();
    }

    @Test
    void what_another_row_refers_to_stays() {
        var file = upload("a.pdf", FileType.DATA_FILE, null);
        rows.referredTo = true;

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

        assertThat(rows.all).containsExactly(folder);
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

    @Test
    void old_folders_without_a_row_are_swept_away() throws IOException {
        var kept = files.path(upload("a.pdf", FileType.DATA_FILE, null));
        var young = files.newFolder();
        var old = files.newFolder();
        var atWork = files.newFolder();
        Files.writeString(atWork.resolve("growing"), "abc");
        var needed = files.newFolder();
        age(kept, kept.resolveSibling("."), old, atWork, needed);
        var sweep = new OrphanSweep();
        sweep.rows = rows;
        sweep.settings = files.settings;
        sweep.uses = Plugged.beans(List.of(folders -> Set.of(files.name(needed))));
        sweep.begin();

        sweep.removeFolders(Instant.now().minus(Duration.ofDays(1)), new Pace(() -> false));

        assertThat(old).doesNotExist();
        assertThat(List.of(kept, young, atWork, needed))
                .allSatisfy(path -> assertThat(path).exists());
    }

    private static void age(Path... paths) throws IOException {
        for (var path : paths) {
            Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }
    }

    private static void refused(int status, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(status));
    }

    private ManagedFile upload(String name, FileType type, String persistent) {
        return uploads.take(NewFile.of(name, type, persistent), abc(), 3);
    }

    private static NewFile data() {
        return NewFile.of(null, FileType.DATA_FILE, null);
    }

    private static InputStream abc() {
        return new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII));
    }

    private void nothingIsLeft() {
        try (var all = Files.find(root, 2, (path, is) -> new Folders(root).contains(path))) {
            assertThat(all).isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private record Refusal(FileType type) implements UploadCheck {

        @Override
        public void check(Path file, String name) {
            throw new ProblemException(Problem.badRequest("not this one"));
        }
    }
}
