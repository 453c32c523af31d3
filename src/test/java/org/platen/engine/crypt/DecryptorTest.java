package org.platen.engine.crypt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys of objects, and decryption by them (ISO 32000-2, 7.6.3). */
class DecryptorTest {

    private static final HexFormat HEX = HexFormat.of();

    private final Decryptor decryptor = new Decryptor();

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

        decryptor.start(key, stored, 0);
        decryptor.decrypt(stored, 16, 16, plain, 0);
        decryptor.decrypt(stored, 32, 16, plain, 16);

        assertThat(plain)
                .isEqualTo(
                        HEX.parseHex(
                                "6bc1bee22e409f96e93d7e117393172a"
                                        + "ae2d8a571e03ac9c9eb76fac45af8e51"));
    }

    // NIST SP 800-38A, F.2.5.
    @Test
    void a_key_of_256_bits_is_used_as_a_whole() {
        var key =
                new ObjectKey(
                        CipherMethod.AES_256,
                        HEX.parseHex(
                                "603deb1015ca71be2b73aef0857d7781"
                                        + "1f352c073b6108d72d9810a30914dff4"));
        byte[] stored =
                HEX.parseHex(
                        "000102030405060708090a0b0c0d0e0f" + "f58c4c04d6e5f1ba779eabfb5f7bfbd6");
        byte[] plain = new byte[16];

        decryptor.start(key, stored, 0);
        decryptor.decrypt(stored, 16, 16, plain, 0);

        assertThat(plain).isEqualTo(HEX.parseHex("6bc1bee22e409f96e93d7e117393172a"));
    }

    @ParameterizedTest(name = "{0} bytes")
    @CsvSource({"5, 10", "10, 15", "11, 16", "16, 16"})
    void the_key_of_an_object_is_five_bytes_longer_than_that_of_the_file(int file, int object) {
        var key = new FileKey(new byte[file]);

        byte[] first = decryptor.key(key, CipherMethod.RC4, 1, 0).bytes();

        assertThat(first).hasSize(object);
        assertThat(decryptor.key(key, CipherMethod.RC4, 1, 1).bytes()).isNotEqualTo(first);
        assertThat(decryptor.key(key, CipherMethod.RC4, 2, 0).bytes()).isNotEqualTo(first);
        assertThat(decryptor.key(key, CipherMethod.AES_128, 1, 0).bytes()).isNotEqualTo(first);
    }

    @ParameterizedTest(name = "{0}, file key of {1} bytes: {2} bytes")
    @CsvSource({
        "RC4, 5, '', 10",
        "RC4, 16, '', 16",
        "AES_128, 16, sAlT, 16",
        "AES_128, 5, sAlT, 16"
    })
    void algorithm_1_digests_the_file_key_three_bytes_of_the_number_and_two_of_the_generation(
            CipherMethod method, int length, String salt, int objectLength)
            throws GeneralSecurityException {
        byte[] file = new byte[length];
        Arrays.fill(file, (byte) 7);
        var md5 = MessageDigest.getInstance("MD5");
        md5.update(file);
        md5.update(new byte[] {0x56, 0x34, 0x12, (byte) 0xcd, (byte) 0xab});
        md5.update(salt.getBytes(ISO_8859_1));

        assertThat(decryptor.key(new FileKey(file), method, 0x123456, 0xabcd).bytes())
                .isEqualTo(Arrays.copyOf(md5.digest(), objectLength));
    }

    @Test
    void algorithm_1_a_uses_the_file_key_itself() {
        byte[] file = new byte[32];
        file[31] = 1;

        assertThat(decryptor.key(new FileKey(file), CipherMethod.AES_256, 7, 0).bytes())
                .isEqualTo(file);
    }

    @Test
    void a_part_without_a_beginning_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> decryptor.decrypt(new byte[16], 0, 16, new byte[16], 0))
                .isInstanceOf(IllegalStateException.class);
    }
}
