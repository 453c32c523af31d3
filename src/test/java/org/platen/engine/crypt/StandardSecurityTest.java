package org.platen.engine.crypt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.encryption.StandardSecurityHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.DocumentPasswords;

/** The standard security handler (ISO 32000-2, 7.6.4). */
class StandardSecurityTest {

    private static final byte[] ID = {1, 2, 3};

    private static StandardSecurity ofLengths(
            int revision, int owner, int user, int ownerKey, int userKey) {
        return new StandardSecurity(
                revision,
                List.of(16),
                new byte[owner],
                new byte[user],
                new byte[ownerKey],
                new byte[userKey],
                new byte[0],
                -4,
                ID,
                true);
    }

    /** A document with keys of 128 bits that PDFBox encrypts under a password of the user. */
    private static StandardSecurity locked(String password, List<Integer> keyLengths)
            throws IOException {
        var pdfBox = new StandardSecurityHandler();
        byte[] bytes = password.getBytes(ISO_8859_1);
        byte[] owner = pdfBox.computeOwnerPassword(bytes, bytes, 3, 16);
        byte[] user = pdfBox.computeUserPassword(bytes, owner, -4, ID, 3, 16, true);
        return new StandardSecurity(
                3, keyLengths, owner, user, new byte[0], new byte[0], new byte[0], -4, ID, true);
    }

    @ParameterizedTest(name = "revision {0}, entries of {1}, {2}, {3} and {4} bytes: {5}")
    @CsvSource({
        "3, 32,  32,  0,  0,  true",
        "3, 16,  16,  0,  0,  true",
        "3, 15,  32,  0,  0,  false",
        "3, 32,  15,  0,  0,  false",
        "5, 48,  48,  32, 32, true",
        "6, 127, 127, 40, 40, true",
        "6, 47,  48,  32, 32, false",
        "6, 48,  47,  32, 32, false",
        "6, 48,  48,  31, 32, false",
        "6, 48,  48,  32, 31, false"
    })
    void entries_have_at_least_their_length(
            int revision, int owner, int user, int ownerKey, int userKey, boolean isComplete) {
        assertThat(ofLengths(revision, owner, user, ownerKey, userKey).isComplete())
                .isEqualTo(isComplete);
    }

    @Test
    void the_empty_password_is_tried_without_being_given() throws IOException {
        assertThat(locked("", List.of(16)).unlock(DocumentPasswords.NONE)).isPresent();
        assertThat(locked("secret", List.of(16)).unlock(DocumentPasswords.NONE)).isEmpty();
    }

    @Test
    void each_password_is_tried_with_each_length() throws IOException {
        var passwords = DocumentPasswords.of(List.of("wrong", "secret"));

        assertThat(locked("secret", List.of(5, 16)).unlock(passwords))
                .hasValueSatisfying(key -> assertThat(key.bytes()).hasSize(16));
        assertThat(locked("secret", List.of(5)).unlock(passwords)).isEmpty();
    }

    @Test
    void a_password_beyond_ascii_is_in_PDFDocEncoding() throws IOException {
        assertThat(
                        locked("ge\u00e4ndert", List.of(16))
                                .unlock(DocumentPasswords.of(List.of("ge\u00e4ndert"))))
                .isPresent();
    }

    @Test
    void nothing_of_the_entries_is_shown() throws IOException {
        assertThat(locked("secret", List.of(16)))
                .hasToString("the standard security handler, revision 3");
    }
}
