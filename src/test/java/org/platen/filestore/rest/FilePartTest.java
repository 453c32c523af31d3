package org.platen.filestore.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePartTest {

    @TempDir Path folder;

    @Test
    void the_bytes_of_the_range_are_sent_and_no_others() throws IOException {
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        var file = Files.write(folder.resolve("a"), bytes);

        try (var in = new FilePart(file, new ByteRange(1_000, 200_000)).open()) {
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 1_000, 201_000));
        }
    }

    @Test
    void a_file_that_has_shrunk_is_not_sent_as_whole() throws IOException {
        var file = Files.writeString(folder.resolve("a"), "abc");

        try (var in = new FilePart(file, new ByteRange(0, 4)).open()) {
            assertThatThrownBy(in::readAllBytes).isInstanceOf(EOFException.class);
        }
    }
}
