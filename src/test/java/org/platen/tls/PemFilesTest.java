package org.platen.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PemFilesTest {

    private static TestPair rsa;

    private static TestPair ec;

    @TempDir Path folder;

    private Path certificate;

    private Path key;

    @BeforeAll
    static void makePairs() {
        rsa = TestPair.make("rsa.test", "-keyalg", "RSA", "-keysize", "2048");
        ec = TestPair.make("ec.test", "-keyalg", "EC", "-groupname", "secp256r1");
    }

    @BeforeEach
    void nameFiles() {
        certificate = folder.resolve("server.crt");
        key = folder.resolve("server.key");
    }

    private PemFiles files(String password) {
        return new PemFiles(certificate, key, password);
    }

    private ServerIdentity read(String certificates, String keys) throws IOException {
        Files.writeString(certificate, certificates);
        Files.writeString(key, keys);
        return files("").read();
    }

    @Test
    void keys_of_pkcs8_are_read() throws IOException {
        assertThat(read(rsa.certificatePem(), rsa.keyPem()).key()).isEqualTo(rsa.key());
        assertThat(read(ec.certificatePem(), ec.keyPem()).key()).isEqualTo(ec.key());
        var edwards = TestPair.make("ed.test", "-keyalg", "Ed25519");
        assertThat(read(edwards.certificatePem(), edwards.keyPem()).certificate())
                .isEqualTo(edwards.certificate());
    }

    @Test
    void an_rsa_key_of_pkcs1_is_read() throws IOException {
        byte[] pkcs1 = Der.find(rsa.key().getEncoded(), Der.OCTET_STRING).orElseThrow();

        var identity = read(rsa.certificatePem(), TestPair.pem("RSA PRIVATE KEY", pkcs1));

        assertThat(identity.key()).isEqualTo(rsa.key());
    }

    @Test
    void an_ec_key_of_sec1_is_read_behind_its_parameters() throws IOException {
        byte[] curve = HexFormat.of().parseHex("06082a8648ce3d030107");
        var text =
                TestPair.pem("EC PARAMETERS", curve)
                        + TestPair.pem("EC PRIVATE KEY", sec1(ec.key(), curve));

        var read = (ECPrivateKey) read(ec.certificatePem(), text).key();

        assertThat(read.getS()).isEqualTo(((ECPrivateKey) ec.key()).getS());
    }

    /** With the curve in it, as OpenSSL writes it. */
    private static byte[] sec1(PrivateKey key, byte[] curve) {
        byte[] inner = Der.find(key.getEncoded(), Der.OCTET_STRING).orElseThrow();
        byte[] number = Der.find(inner, Der.OCTET_STRING).orElseThrow();
        return Der.element(
                Der.SEQUENCE,
                Der.element(Der.INTEGER, new byte[] {1}),
                Der.element(Der.OCTET_STRING, number),
                Der.element(Der.CONTEXT_0, curve));
    }

    @Test
    void an_encrypted_key_is_read_with_its_password_and_refused_without()
            throws IOException, GeneralSecurityException {
        Files.writeString(certificate, rsa.certificatePem());
        Files.writeString(key, encrypted("s3cret"));

        assertThat(files("s3cret").read().key()).isEqualTo(rsa.key());
        assertThatThrownBy(files("")::read)
                .isInstanceOf(TlsFileException.class)
                .hasMessageContaining(key + " is encrypted")
                .hasMessageContaining("PLATEN_TLS_KEY_PASSWORD_FILE");
        assertThatThrownBy(files("other")::read).hasMessageContaining("password is wrong");
    }

    private static String encrypted(String password) throws IOException, GeneralSecurityException {
        var algorithm = "PBEWithHmacSHA256AndAES_256";
        var secret =
                SecretKeyFactory.getInstance(algorithm)
                        .generateSecret(new PBEKeySpec(password.toCharArray()));
        var cipher = Cipher.getInstance(algorithm);
        cipher.init(Cipher.ENCRYPT_MODE, secret);
        byte[] pbes2 = HexFormat.of().parseHex("06092a864886f70d01050d");
        byte[] info =
                Der.element(
                        Der.SEQUENCE,
                        Der.element(Der.SEQUENCE, pbes2, cipher.getParameters().getEncoded()),
                        Der.element(Der.OCTET_STRING, cipher.doFinal(rsa.key().getEncoded())));
        return TestPair.pem("ENCRYPTED PRIVATE KEY", info);
    }

    @Test
    void a_chain_is_read_in_the_order_of_its_file() throws IOException {
        var identity = read(rsa.certificatePem() + ec.certificatePem(), rsa.keyPem());

        assertThat(identity.chain()).containsExactly(rsa.certificate(), ec.certificate());
    }

    @Test
    void a_key_of_another_certificate_is_refused() {
        assertThatThrownBy(() -> read(ec.certificatePem() + rsa.certificatePem(), rsa.keyPem()))
                .isInstanceOf(TlsFileException.class)
                .hasMessageContaining(key + " does not belong to the first certificate in")
                .hasMessageContaining("CN=ec.test");
        var other = TestPair.make("rsa.test", "-keyalg", "RSA", "-keysize", "2048");
        assertThatThrownBy(() -> read(rsa.certificatePem(), other.keyPem()))
                .hasMessageContaining("does not belong");
    }

    @Test
    void files_that_are_not_there_are_named_with_their_setting() throws IOException {
        Files.writeString(key, rsa.keyPem());
        assertThatThrownBy(files("")::read)
                .hasMessage(
                        "PLATEN_TLS_CERTIFICATE names " + certificate + ", which does not exist.");
        Files.writeString(certificate, rsa.certificatePem());
        Files.delete(key);
        assertThatThrownBy(files("")::read)
                .hasMessage("PLATEN_TLS_KEY names " + key + ", which does not exist.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PRIVATE KEY, AAAA, is damaged",
        "EC PRIVATE KEY, MA==, is damaged",
        "EC PRIVATE KEY, MAUCAQEEAA==, does not name its elliptic curve",
        "DSA PRIVATE KEY, AAAA, not supported: DSA PRIVATE KEY",
        "PUBLIC KEY, AAAA, contains no PEM private key"
    })
    void a_key_that_cannot_be_read_is_refused(String type, String base64, String message) {
        var text = "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(type, base64);

        assertThatThrownBy(() -> read(rsa.certificatePem(), text))
                .isInstanceOf(TlsFileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_key_that_openssl_once_encrypted_is_refused_with_the_way_to_convert_it() {
        var text =
                """
                -----BEGIN RSA PRIVATE KEY-----
                Proc-Type: 4,ENCRYPTED
                DEK-Info: AES-128-CBC,00

                AAAA
                -----END RSA PRIVATE KEY-----
                """;

        assertThatThrownBy(() -> read(rsa.certificatePem(), text))
                .hasMessageContaining("openssl pkey -in OLD -out NEW");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"nothing, contains no PEM certificate", "damaged, Certificate 1 in"})
    void a_certificate_that_cannot_be_read_is_refused(String what, String message) {
        var text = what.equals("nothing") ? "" : TestPair.pem("CERTIFICATE", new byte[] {1, 2});

        assertThatThrownBy(() -> read(text, rsa.keyPem()))
                .isInstanceOf(TlsFileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void both_settings_or_none_are_needed() {
        assertThat(PemFiles.of(Map.of())).isEmpty();
        assertThatThrownBy(() -> PemFiles.of(Map.of("PLATEN_TLS_KEY", "k")))
                .hasMessage(
                        "PLATEN_TLS_KEY is set, but PLATEN_TLS_CERTIFICATE is not; set both to enable TLS, or neither.");
        assertThat(PemFiles.of(Map.of("PLATEN_TLS_KEY", "k", "PLATEN_TLS_CERTIFICATE", "c")))
                .contains(new PemFiles(Path.of("c"), Path.of("k"), ""));
    }

    @Test
    void neither_key_nor_password_is_in_what_is_printed() throws IOException {
        var identity = read(rsa.certificatePem(), rsa.keyPem());

        assertThat(identity.toString())
                .contains("CN=rsa.test")
                .doesNotContain("Private", "modulus");
        assertThat(files("s3cret").toString()).doesNotContain("s3cret");
        assertThat(files("").contents().toString()).doesNotContain("BEGIN");
    }
}
