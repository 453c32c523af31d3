package org.platen.engine.crypt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.encryption.StandardSecurityHandler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys up to 128 bits (ISO 32000-2, 7.6.4.3 and 7.6.4.4), compared with those of PDFBox. */
class ShortKeyDerivationTest {

    private static final byte[] ID = {1, 2, 3, 4, 5};
    private static final byte[] NONE = {};
    private static final int PERMISSIONS = -1340;

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    /** A document of PDFBox that is encrypted under {@code user} and {@code owner}. */
    private record Reference(int revision, int length, boolean encryptsMetadata) {

        private static final StandardSecurityHandler PDFBOX = new StandardSecurityHandler();

        byte[] owner() throws IOException {
            return PDFBOX.computeOwnerPassword(bytes("owner"), bytes("user"), revision, length);
        }

        byte[] user() throws IOException {
            return PDFBOX.computeUserPassword(
                    bytes("user"), owner(), PERMISSIONS, ID, revision, length, encryptsMetadata);
        }

        byte[] key() throws IOException {
            return PDFBOX.computeEncryptedKey(
                    bytes("user"),
                    owner(),
                    user(),
                    null,
                    null,
                    PERMISSIONS,
                    ID,
                    revision,
                    length,
                    encryptsMetadata,
                    false);
        }

        ShortKeyDerivation derivation() throws IOException {
            return new ShortKeyDerivation(
                    new StandardSecurity(
                            revision,
                            List.of(length),
                            owner(),
                            user(),
                            NONE,
                            NONE,
                            NONE,
                            PERMISSIONS,
                            ID,
                            encryptsMetadata),
                    length);
        }
    }

    @ParameterizedTest(name = "revision {0}, {1} bytes, metadata encrypted: {2}")
    @CsvSource({
        "2, 5, true",
        "3, 5, true",
        "3, 10, true",
        "3, 16, true",
        "4, 16, true",
        "4, 16, false"
    })
    void either_password_gives_the_file_key(int revision, int length, boolean encryptsMetadata)
            throws IOException {
        var reference = new Reference(revision, length, encryptsMetadata);
        var derivation = reference.derivation();

        for (String password : List.of("user", "owner")) {
            assertThat(derivation.key(bytes(password)))
                    .as(password)
                    .hasValueSatisfying(
                            key -> assertThat(key.bytes()).isEqualTo(expected(reference)));
        }
        for (String password : List.of("", "User", "user ", "owner1")) {
            assertThat(derivation.key(bytes(password))).as(password).isEmpty();
        }
    }

    private static byte[] expected(Reference reference) {
        try {
            return reference.key();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
