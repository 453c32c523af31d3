package org.platen.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.problem.ProblemException;

class UploadReceiverTest {

    private static final int LIMIT = 200_000;

    private static final long RESERVE = 1_000;

    @TempDir Path root;

    private final AtomicLong free = new AtomicLong(RESERVE);

    private UploadReceiver reception;

    @BeforeEach
    void begin() {
        reception = new UploadReceiver(new Folders(root), LIMIT, new FreeSpace(RESERVE, free::get));
    }

    @Test
    void a_file_comes_to_disk_with_size_and_hash() {
        var received = reception.receive(bytes("abc".getBytes(StandardCharsets.US_ASCII)), -1);

        assertThat(received.file()).hasContent("abc").hasParent(received.folder());
        assertThat(received.size()).isEqualTo(3);
        assertThat(received.sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_file_may_be_as_large_as_the_limit() {
        assertThat(reception.receive(bytes(new byte[LIMIT]), -1).size()).isEqualTo(LIMIT);
    }

    @Test
    void a_larger_one_is_refused_and_leaves_nothing() throws IOException {
        assertThatThrownBy(() -> reception.receive(bytes(new byte[LIMIT + 1]), -1))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(413))
                .hasMessageContaining("platen.filestore.max-size");

        assertThat(foldersOnDisk()).isZero();
    }

    @Test
    void a_client_that_goes_away_leaves_nothing() throws IOException {
        var gone = InputStream.nullInputStream();
        gone.close();
        var in = new SequenceInputStream(bytes(new byte[100_000]), gone);

        assertThatThrownBy(() -> reception.receive(in, -1))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(400))
                .hasMessageContaining("broke before the upload was complete");

        assertThat(foldersOnDisk()).isZero();
    }

    @Test
    void nothing_is_accepted_while_too_little_space_is_free() throws IOException {
        free.set(RESERVE - 1);

        assertThatThrownBy(() -> reception.receive(bytes(new byte[1]), -1))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(507))
                .hasMessageContaining("platen.disk.min-free");

        assertThat(foldersOnDisk()).isZero();
    }

    @Test
    void what_would_leave_too_little_space_is_refused_before_it_comes() {
        free.set(RESERVE + 10);

        reception.announce(10);
        reception.announce(-1);
        assertThatThrownBy(() -> reception.announce(11)).hasMessageContaining("too full");
    }

    @Test
    void uploads_that_come_at_once_do_not_all_take_the_same_space() {
        free.set(RESERVE + 100);
        var others = new ArrayList<ProblemException>();
        var first =
                new InputStream() {
                    @Override
                    public int read() {
                        others.add(refusal(60));
                        reception.receive(bytes(new byte[40]), 40);
                        return -1;
                    }

                    @Override
                    public int read(byte[] buffer, int start, int length) {
                        return read();
                    }
                };

        reception.receive(first, 60);

        assertThat(others).hasSize(1);
        assertThat(others.get(0).problem().status()).isEqualTo(507);
        assertThat(reception.receive(bytes(new byte[60]), 60).size()).isEqualTo(60);
    }

    private ProblemException refusal(int size) {
        return catchThrowableOfType(
                ProblemException.class, () -> reception.receive(bytes(new byte[size]), size));
    }

    @Test
    void a_disk_that_fills_up_while_a_file_comes_ends_it_and_leaves_nothing() throws IOException {
        var large =
                new UploadReceiver(new Folders(root), 1L << 30, new FreeSpace(RESERVE, free::get));
        var endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 1;
                    }

                    @Override
                    public int read(byte[] buffer, int start, int length) {
                        free.addAndGet(-1);
                        return length;
                    }
                };

        assertThatThrownBy(() -> large.receive(endless, -1)).hasMessageContaining("too full");

        assertThat(foldersOnDisk()).isZero();
    }

    @Test
    void every_byte_arrives_in_its_place() throws IOException {
        byte[] sent = new byte[150_000];
        new Random(1).nextBytes(sent);

        var received = reception.receive(bytes(sent), -1);

        assertThat(Files.readAllBytes(received.file())).isEqualTo(sent);
    }

    private long foldersOnDisk() throws IOException {
        try (var all = Files.find(root, 2, (path, is) -> new Folders(root).contains(path))) {
            return all.count();
        }
    }

    private static InputStream bytes(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
