package org.platen.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.PdfValue;

/** Encryption dictionaries (ISO 32000-2, 7.6.2 and 7.6.4.2). */
class EncryptionDictionaryTest {

    private static final String AES = "/CF<</StdCF<</CFM/AESV2>>>>/StmF/StdCF/StrF/StdCF";

    private static EncryptionDictionary of(String dictionary) {
        return new EncryptionDictionary(OpenedPdf.document(new RawPdf()), PdfValue.of(dictionary));
    }

    private static EncryptionDictionary.Unlocked unlock(String dictionary, String... passwords) {
        return of(dictionary)
                .unlock(PdfValue.of(Lock.ID), DocumentPasswords.of(List.of(passwords)));
    }

    // Table 20: Length is a multiple of 8 from 40 to 128, in bits. Some writers state bytes.
    @ParameterizedTest(name = "revision {0}, {1} bytes, {2}")
    @CsvSource({
        "2, 5,  /V 1",
        "2, 5,  /V 1/Length 128",
        "3, 5,  /V 2",
        "3, 10, /V 2/Length 80",
        "3, 10, /V 2/Length 10",
        "3, 16, /V 2/Length 128",
        "3, 16, /V 2",
        "3, 16, /V 2/Length 999",
        "3, 16, /V 2/Length (x)",
        "4, 16, /V 4/CF<</StdCF<</CFM/AESV2>>>>/StmF/StdCF/StrF/StdCF",
        "4, 16, /V 4/Length 40/CF<</StdCF<</CFM/AESV2>>>>/StmF/StdCF/StrF/StdCF"
    })
    void a_key_is_found_whatever_its_length_is_said_to_be(int revision, int length, String entries)
            throws IOException {
        var lock = new Lock(revision, length, "");

        var unlocked = unlock(lock.dictionary(entries));

        assertThat(unlocked.reason()).isEmpty();
        assertThat(unlocked.key().bytes()).isEqualTo(lock.key());
    }

    @Test
    void the_password_of_the_user_or_the_owner_opens_it() throws IOException {
        String dictionary = new Lock(4, 16, "user").dictionary("/V 4" + AES);

        assertThat(unlock(dictionary, "user").key()).isNotNull();
        assertThat(unlock(dictionary, "wrong", "owner").key()).isNotNull();
    }

    @Test
    void a_missing_password_is_asked_for() throws IOException {
        String dictionary = new Lock(4, 16, "user").dictionary("/V 4" + AES);

        assertThat(unlock(dictionary).reason())
                .startsWith("it is encrypted and requires a password, but none was given;");
        assertThat(unlock(dictionary, "secret").reason())
                .startsWith("it is encrypted, and the given password does not open it;")
                .doesNotContain("secret");
        assertThat(unlock(dictionary, "a", "b").reason())
                .startsWith("it is encrypted, and none of the 2 given passwords opens it;");
    }

    @Test
    void the_key_depends_on_the_first_part_of_the_file_identifier() throws IOException {
        String dictionary = new Lock(4, 16, "").dictionary("/V 4" + AES);

        for (String id : List.of("[(second)(first)]", "[]", "null", "12", "[12]")) {
            assertThat(of(dictionary).unlock(PdfValue.of(id), DocumentPasswords.NONE).key())
                    .as(id)
                    .isNull();
        }
        assertThat(of(dictionary).unlock(PdfValue.of("[(first)]"), DocumentPasswords.NONE).key())
                .isNotNull();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({
        "'',                             names no security handler",
        "/Filter(text),                  names no security handler",
        "/Filter/Adobe.PubSec,           certificates",
        "/Filter/Own/V 4/R 4,            the security handler /Own",
        "/Filter/Standard,               (/V 0)",
        "/Filter/Standard/V 3/R 3,       (/V 3)",
        "/Filter/Standard/V 6/R 6,       (/V 6)",
        "/Filter/Standard/V 4,           '(/V 4, /R 0)'",
        "/Filter/Standard/V 4/R 7,       '(/V 4, /R 7)'",
        "/Filter/Standard/V 4/R 5,       '(/V 4, /R 5)'",
        "/Filter/Standard/V 5/R 4,       '(/V 5, /R 4)'",
        "/Filter/Standard/V 4/R 4,       '(/O, /U)'",
        "/Filter/Standard/V 5/R 6,       '(/O, /U)'"
    })
    void what_is_not_known_is_named(String entries, String reason) {
        var unlocked = unlock("<<" + entries + ">>");

        assertThat(unlocked.key()).isNull();
        assertThat(unlocked.reason()).startsWith("it is encrypted").contains(reason);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/V 4,                         true",
        "/V 4/EncryptMetadata true,    true",
        "/V 4/EncryptMetadata false,   false",
        "/V 5/EncryptMetadata false,   false",
        "/V 2/EncryptMetadata false,   true"
    })
    void metadata_are_encrypted_unless_a_dictionary_with_crypt_filters_denies_it(
            String entries, boolean encryptsMetadata) {
        assertThat(of("<<" + entries + ">>").encryptsMetadata()).isEqualTo(encryptsMetadata);
    }

    @Test
    void entries_may_be_objects_of_their_own() throws IOException {
        var lock = new Lock(3, 16, "");
        var pdf = new RawPdf().object(10, "/Standard").object(11, "128");
        String direct = lock.dictionary("/V 2/Length 11 0 R");
        var dictionary =
                new EncryptionDictionary(
                        OpenedPdf.document(pdf),
                        PdfValue.of(direct.replace("/Filter/Standard", "/Filter 10 0 R")));

        assertThat(dictionary.unlock(PdfValue.of(Lock.ID), DocumentPasswords.NONE).key())
                .isNotNull();
    }
}
