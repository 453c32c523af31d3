package org.platen.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.problem.ProblemException;

class ReceptionTest {

    private static final int LIMIT = 200_000;

    @TempDir Path root;

    private Reception reception;

    @BeforeEach
    void begin() {
        reception = new Reception(new Folders(root), LIMIT);
    }

    @Test
    void a_file_comes_to_disk_with_size_and_hash() {
        var received = reception.receive(bytes("abc".getBytes(StandardCharsets.US_ASCII)));

        assertThat(received.file()).hasContent("abc").hasParent(received.folder());
        assertThat(received.size()).isEqualTo(3);
        assertThat(received.sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_file_may_be_as_large_as_the_limit() {
        assertThat(reception.receive(bytes(new byte[LIMIT])).size()).isEqualTo(LIMIT);
    }

    @Test
    void a_larger_one_is_refused_and_leaves_nothing() throws IOException {
        assertThatThrownBy(() -> reception.receive(bytes(new byte[LIMIT + 1])))
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

        assertThatThrownBy(() -> reception.receive(in))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("closed");

        assertThat(foldersOnDisk()).isZero();
    }

    @Test
    void every_byte_arrives_in_its_place() throws IOException {
        byte[] sent = new byte[150_000];
        new Random(1).nextBytes(sent);

        var received = reception.receive(bytes(sent));

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
