package org.platen.engine.crypt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.DocumentPasswords;

/** Ciphers, keys and passwords by themselves; whole documents are in EncryptedDocumentsTest. */
class CryptTest {

    private static final HexFormat HEX = HexFormat.of();

    @TempDir Path folder;

    // RFC 6229 has streams of keys only; these are the vectors that everybody quotes.
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "Key,    Plaintext,      bbf316e8d940af0ad3",
        "Wiki,   pedia,          1021bf0420",
        "Secret, Attack at dawn, 45a01f645fc35b383552544b9bf5"
    })
    void rc4_gives_what_it_has_to(String key, String plain, String encrypted) {
        assertThat(new Rc4().apply(key.getBytes(ISO_8859_1), plain.getBytes(ISO_8859_1)))
                .isEqualTo(HEX.parseHex(encrypted));
    }

    // NIST SP 800-38A, F.2.1.
    @Test
    void aes_is_decrypted_part_by_part() {
        var key =
                new ObjectKey(
                        CipherMethod.AES_128, HEX.parseHex("2b7e151628aed2a6abf7158809cf4f3c"));
        byte[] stored =
                HEX.parseHex(
                        "000102030405060708090a0b0c0d0e0f"
                                + "7649abac8119b246cee98e9b12e9197d"
                                + "5086cb9b507219ee95db113a917678b2");
        byte[] plain = new byte[32];
        var decryptor = new Decryptor();

        decryptor.start(key, stored, 0);
        decryptor.decrypt(stored, 16, 16, plain, 0);
        decryptor.decrypt(stored, 32, 16, plain, 16);

        assertThat(plain)
                .isEqualTo(
                        HEX.parseHex(
                                "6bc1bee22e409f96e93d7e117393172a"
                                        + "ae2d8a571e03ac9c9eb76fac45af8e51"));
    }

    @Test
    void a_password_is_written_as_the_standard_and_as_other_programs_write_it() {
        assertThat(PasswordEncoding.upToRevision4("abc")).containsExactly(bytes("abc"));
        assertThat(PasswordEncoding.upToRevision4("\u20ac\u017e\u00e4"))
                .containsExactly(
                        new byte[] {(byte) 0xa0, (byte) 0x9e, (byte) 0xe4},
                        "\u20ac\u017e\u00e4".getBytes(UTF_8));
        assertThat(PasswordEncoding.upToRevision4("\u4e2d"))
                .containsExactly("\u4e2d".getBytes(UTF_8));
        assertThat(PasswordEncoding.fromRevision5On("\u2168\u00ad\u00a0x"))
                .containsExactly(bytes("IX x"), "\u2168\u00ad\u00a0x".getBytes(UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    @Test
    void passwords_are_tried_in_order_and_once() {
        var passwords = DocumentPasswords.of(List.of("a", "", "b", "a"));

        assertThat(passwords.texts()).containsExactly("a", "b");
        assertThat(passwords.and(DocumentPasswords.of(List.of("c", "a"))).texts())
                .containsExactly("a", "b", "c");
        assertThat(passwords.and(DocumentPasswords.NONE)).isEqualTo(passwords);
        assertThat(passwords).hasToString("2 passwords");
    }

    @Test
    void keys_are_not_shown() {
        var file = new FileKey(new byte[] {65, 66, 67, 68, 69});

        assertThat(file).hasToString("a file key of 40 bits");
        assertThat(new Decryptor().key(file, CipherMethod.RC4, 1, 0).toString())
                .isEqualTo("a key for RC4");
    }

    @ParameterizedTest(name = "{0} bytes")
    @CsvSource({"5, 10", "10, 15", "11, 16", "16, 16"})
    void the_key_of_an_object_is_five_bytes_longer_than_that_of_the_file(int file, int object) {
        var key = new FileKey(new byte[file]);
        var decryptor = new Decryptor();

        byte[] first = decryptor.key(key, CipherMethod.RC4, 1, 0).bytes();

        assertThat(first).hasSize(object);
        assertThat(decryptor.key(key, CipherMethod.RC4, 1, 1).bytes()).isNotEqualTo(first);
        assertThat(decryptor.key(key, CipherMethod.RC4, 2, 0).bytes()).isNotEqualTo(first);
        assertThat(decryptor.key(key, CipherMethod.AES_128, 1, 0).bytes()).isNotEqualTo(first);
    }

    @Test
    void a_file_has_a_password_a_line() throws IOException {
        Path file = folder.resolve("passwords");
        Files.write(file, "\ufeffone\r\n\n two \nge\u00e4\n".getBytes(UTF_8));
        assertThat(DocumentPasswordFile.read(file).texts())
                .containsExactly("one", " two ", "ge\u00e4");

        Files.write(file, "ge\u00e4".getBytes(ISO_8859_1));
        assertThat(DocumentPasswordFile.read(file).texts()).containsExactly("ge\u00e4");
    }

    @Test
    void a_file_of_passwords_must_be_there_and_small() throws IOException {
        assertThatThrownBy(() -> DocumentPasswordFile.read(folder.resolve("none")))
                .isInstanceOf(NoSuchFileException.class);

        byte[] secrets = new byte[(1 << 20) + 1];
        Arrays.fill(secrets, (byte) 's');
        Path large = Files.write(folder.resolve("large"), secrets);
        assertThatThrownBy(() -> DocumentPasswordFile.read(large))
                .isInstanceOf(IOException.class)
                .hasMessage("it has more than 1048576 bytes, too many for passwords");
    }
}
