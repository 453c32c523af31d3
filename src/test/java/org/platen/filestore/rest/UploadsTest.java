package org.platen.filestore.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.filestore.FileType;
import org.platen.filestore.Plugged;
import org.platen.filestore.SampleStore;
import org.platen.filestore.UploadCheck;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class UploadsTest {

    @TempDir Path root;

    private SampleStore store;

    private final List<UploadCheck> checks = new ArrayList<>();

    private final Uploads uploads = new Uploads();

    @BeforeEach
    void begin() {
        store = new SampleStore(root);
        uploads.files = store.files();
        uploads.checks = Plugged.beans(checks);
    }

    @Test
    void an_upload_is_kept_with_what_the_client_says_of_it() {
        var file = uploads.take(NewFile.of("a.pdf", FileType.DATA_FILE, "True"), abc(), 3);

        assertThat(store.rows().all()).containsExactly(file);
        assertThat(file.name()).contains("a.pdf");
        assertThat(file.type()).isEqualTo(FileType.DATA_FILE);
        assertThat(file.isPersistent()).isTrue();
        assertThat(store.files().path(file)).hasContent("abc");
    }

    @Test
    void an_empty_upload_is_refused_and_leaves_nothing() {
        refused(400, () -> uploads.take(data(), InputStream.nullInputStream(), -1));

        assertThat(store.folders()).isEmpty();
    }

    @Test
    void an_announced_size_beyond_the_limit_is_refused_before_a_byte_is_read() throws IOException {
        var unreadable = InputStream.nullInputStream();
        unreadable.close();

        refused(413, () -> uploads.take(data(), unreadable, 101));

        assertThat(store.folders()).isEmpty();
    }

    @Test
    void a_file_that_its_feature_refuses_leaves_nothing() {
        checks.add(new Refusal(FileType.DATA_FILE));

        refused(400, () -> uploads.take(data(), abc(), 3));

        assertThat(store.folders()).isEmpty();
    }

    @Test
    void files_of_other_types_are_not_checked() {
        checks.add(new Refusal(FileType.OUTPUT_CREATION_CONFIG));

        assertThat(uploads.take(data(), abc(), 3).size()).isEqualTo(3);
    }

    @Test
    void a_row_that_cannot_be_written_leaves_nothing() {
        store.rows().breakDown();

        assertThatThrownBy(() -> uploads.take(data(), abc(), 3))
                .isInstanceOf(PersistenceException.class);

        assertThat(store.folders()).isEmpty();
    }

    private static void refused(int status, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(status));
    }

    private static NewFile data() {
        return NewFile.of(null, FileType.DATA_FILE, null);
    }

    private static InputStream abc() {
        return new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII));
    }

    private record Refusal(FileType type) implements UploadCheck {

        @Override
        public void check(Path file, String name) {
            throw new ProblemException(Problem.badRequest("not this one"));
        }
    }
}
