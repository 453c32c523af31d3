package org.platen.engine.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.PdfSource;
import org.platen.engine.crypt.CipherMethod;
import org.platen.engine.crypt.ObjectKey;
import org.platen.engine.syntax.CachedBytes;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.LoadedBytes;

/** Data of streams, encrypted as in ISO 32000-2, 7.6.3, by the ciphers of Java. */
class StreamReaderTest {

    private static final byte[] KEY = content(16);
    private static final byte[] VECTOR = content(17);

    private final StreamReader reader = new StreamReader();
    private final List<Integer> parts = new ArrayList<>();

    @TempDir Path folder;

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private byte[] read(StreamData data) throws IOException {
        var all = new ByteArrayOutputStream();
        parts.clear();
        reader.read(
                data,
                (bytes, from, count) -> {
                    parts.add(count);
                    all.write(bytes, from, count);
                });
        return all.toByteArray();
    }

    private static StreamData inMemory(byte[] stored) {
        return new StreamData(new LoadedBytes(stored, stored.length), 0, stored.length, null);
    }

    @Test
    void data_on_disk_come_in_parts() throws IOException {
        byte[] content = content(150_000);
        try (var source =
                CachedBytes.of(PdfSource.of(Files.write(folder.resolve("file"), content)))) {
            assertThat(read(new StreamData(source, 0, content.length, null))).isEqualTo(content);
            assertThat(parts).containsExactly(65_536, 65_536, 18_928);
        }
    }

    @Test
    void data_that_were_read_already_come_in_one_part() throws IOException {
        byte[] content = content(150_000);
        var window = new DocumentBytes.Window(content, 0, content.length, true);

        assertThat(read(new StreamData(new LoadedBytes(), 0, content.length, window)))
                .isEqualTo(content);
        assertThat(parts).hasSize(1);
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 65_536, 65_537, 150_000})
    void data_encrypted_by_rc4_come_decrypted(int length)
            throws IOException, GeneralSecurityException {
        byte[] plain = content(length);
        var rc4 = Cipher.getInstance("ARCFOUR");
        rc4.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "ARCFOUR"));
        var key = new ObjectKey(CipherMethod.RC4, KEY);

        assertThat(read(inMemory(rc4.doFinal(plain)).encrypted(length, key))).isEqualTo(plain);
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 15, 16, 17, 65_535, 65_536, 65_537, 150_000})
    void data_encrypted_by_aes_come_decrypted_and_without_vector_and_padding(int length)
            throws IOException, GeneralSecurityException {
        byte[] plain = content(length);
        var aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
        aes.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(KEY, "AES"),
                new IvParameterSpec(VECTOR, 0, 16));
        var stored = new ByteArrayOutputStream();
        stored.write(VECTOR, 0, 16);
        stored.writeBytes(aes.doFinal(plain));
        var key = new ObjectKey(CipherMethod.AES_128, KEY);

        assertThat(read(inMemory(stored.toByteArray()).encrypted(length, key))).isEqualTo(plain);
    }
}
