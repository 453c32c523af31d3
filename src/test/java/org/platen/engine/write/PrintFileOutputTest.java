package org.platen.engine.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.PrintFileForm.Checksum;

class PrintFileOutputTest {

    @TempDir Path folder;

    private PrintFileOutput output(String name, Checksum checksum) throws IOException {
        return new PrintFileOutput(folder.resolve(name), checksum, Runnable::run);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100_000, 3_000_000})
    void bytes_arrive_in_order_with_their_checksum(int length)
            throws IOException, NoSuchAlgorithmException {
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) {
            data[i] = (byte) ((i * 31) >>> 3);
        }
        try (var output = output("a", Checksum.SHA_256)) {
            output.write(data, 0, length / 2);
            assertThat(output.position()).isEqualTo(length / 2);
            output.write(data, length / 2, length - length / 2);
            output.write("\u00e4");
            output.force();

            byte[] written = Files.readAllBytes(folder.resolve("a"));
            assertThat(written).hasSize(length + 1).startsWith(data).endsWith(0xe4);
            assertThat(output.checksum())
                    .isEqualTo(
                            HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(written)));
        }
    }

    @Test
    void a_checksum_is_made_only_when_it_is_wanted() throws IOException {
        try (var output = output("a", Checksum.NONE)) {
            assertThat(output.checksum()).isNull();
        }
    }

    @Test
    void the_identifier_stays_that_of_the_content_before_it() throws IOException {
        try (var one = output("a", Checksum.NONE);
                var other = output("b", Checksum.NONE)) {
            one.write("content");
            other.write("content");
            var identifier = one.identifier();
            one.write("more");

            assertThat(one.identifier()).isEqualTo(identifier).isEqualTo(other.identifier());
        }
    }
}
