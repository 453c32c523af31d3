package org.platen.engine.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.crypt.CipherMethod;
import org.platen.engine.crypt.Decryptor;
import org.platen.engine.stream.StreamData;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;
import org.platen.engine.syntax.Warnings;

/** Decryption of strings and streams (ISO 32000-2, 7.6). Object 7 is encrypted. */
class DecryptionTest {

    private static final String FILTERS = "/V 4/CF<</Aes<</CFM/AESV2>>/Rc<</CFM/V2>>>>";
    private static final String AES = FILTERS + "/StmF/Aes/StrF/Aes";
    private static final String RC4 = FILTERS + "/StmF/Rc/StrF/Rc";
    private static final Lock LOCK = new Lock(4, 16, "");

    private final Warnings warnings = new Warnings();
    private final PdfDocument document = OpenedPdf.document(new RawPdf());

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private Decryption decryption(String entries) throws IOException {
        return Decryption.of(
                document,
                PdfValue.of(LOCK.dictionary(entries)),
                PdfValue.of(Lock.ID),
                DocumentPasswords.NONE);
    }

    private String plain(Decryption decryption, String value) {
        var object = new IndirectObject(7, 0, PdfValue.of(value).trimmed());
        return decryption.plain(document, object, new Decryptor(), warnings).value().toString();
    }

    private CipherMethod method(Decryption decryption, String dictionary) {
        var stream = IndirectObject.made(7, PdfValue.of(dictionary).trimmed());
        return decryption.plain(document, stream, new Decryptor(), warnings).method();
    }

    @Test
    void strings_are_decrypted_by_rc4() throws IOException, GeneralSecurityException {
        String stored = Lock.hex(LOCK.rc4(7, bytes("Hello (all)")));

        assertThat(plain(decryption(RC4), "<</A" + stored + "/B[1 " + stored + "]>>"))
                .isEqualTo("<</A(Hello \\(all\\))/B[1 (Hello \\(all\\))]>>");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "a", "fifteen letters", "sixteen letters!", "more than 16 letters"})
    void strings_are_decrypted_by_aes_and_lose_their_padding(String text)
            throws IOException, GeneralSecurityException {
        assertThat(plain(decryption(AES), Lock.hex(LOCK.aes(7, bytes(text)))))
                .isEqualTo("(" + text + ")");
        assertThat(warnings.isEmpty()).isTrue();
    }

    @Test
    void a_string_of_another_object_has_another_key() throws IOException, GeneralSecurityException {
        assertThat(plain(decryption(RC4), Lock.hex(LOCK.rc4(8, bytes("Hello")))))
                .isNotEqualTo("(Hello)");
    }

    @ParameterizedTest(name = "{0} bytes: {1}")
    @CsvSource({
        "48, (0123456789abcdef01234), 21",
        "40, (0123456789abcdef), 21",
        "20, (), 21",
        "5, (), 21"
    })
    void a_string_that_is_cut_off_keeps_its_whole_blocks(int stored, String expected, int length)
            throws IOException, GeneralSecurityException {
        byte[] whole = LOCK.aes(7, bytes("0123456789abcdef01234".substring(0, length)));

        assertThat(plain(decryption(AES), Lock.hex(Arrays.copyOf(whole, stored))))
                .isEqualTo(expected);
        assertThat(warnings.isEmpty()).isEqualTo(stored == 48);
    }

    @Test
    void an_empty_string_is_not_encrypted() throws IOException {
        assertThat(plain(decryption(AES), "()")).isEqualTo("()");
        assertThat(warnings.isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "<<>>,                            AES_128",
        "<</Type/XObject>>,               AES_128",
        "<</Type/Metadata>>,              AES_128",
        "<</Type/EmbeddedFile>>,          RC4",
        "<</Type/XRef>>,                  IDENTITY",
        "<</Filter/Crypt>>,               IDENTITY",
        "<</Type/EmbeddedFile/Filter/Crypt/DecodeParms<</Name/Aes>>>>, AES_128"
    })
    void a_stream_has_the_method_of_its_kind(String dictionary, CipherMethod method)
            throws IOException {
        assertThat(method(decryption(AES + "/EFF/Rc"), dictionary)).isEqualTo(method);
    }

    @Test
    void metadata_may_be_left_as_they_are() throws IOException {
        String dictionary = new Lock(4, 16, "", false).dictionary(AES + "/EncryptMetadata false");
        var decryption =
                Decryption.of(
                        document,
                        PdfValue.of(dictionary),
                        PdfValue.of(Lock.ID),
                        DocumentPasswords.NONE);

        assertThat(method(decryption, "<</Type/Metadata>>")).isEqualTo(CipherMethod.IDENTITY);
        assertThat(method(decryption, "<<>>")).isEqualTo(CipherMethod.AES_128);
    }

    @Test
    void the_encryption_dictionary_itself_is_not_encrypted() throws IOException {
        var pdf = new RawPdf().object(10, LOCK.dictionary(AES));
        var decryption =
                Decryption.of(
                        OpenedPdf.document(pdf),
                        PdfValue.of("10 0 R"),
                        PdfValue.of(Lock.ID),
                        DocumentPasswords.NONE);
        var object = new IndirectObject(10, 0, PdfValue.of("<</O(abc)>>").trimmed());

        assertThat(decryption.plain(document, object, new Decryptor(), warnings)).isSameAs(object);
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 15, 16, 17, 1000})
    void the_length_of_data_is_without_vector_and_padding(int length)
            throws IOException, GeneralSecurityException {
        byte[] stored = LOCK.aes(7, new byte[length]);

        assertThat(data(stored).length()).isEqualTo(length);
        assertThat(warnings.isEmpty()).isTrue();
    }

    private StreamData data(byte[] stored) throws IOException {
        var decryption = decryption(AES);
        var decryptor = new Decryptor();
        var stream = IndirectObject.made(7, PdfValue.of("<<>>"));
        return decryption.plain(
                new StreamData(OpenedPdf.memory(stored), 0, stored.length, null),
                decryption.plain(document, stream, decryptor, warnings),
                decryptor,
                warnings);
    }

    @ParameterizedTest(name = "{0} bytes stored")
    @CsvSource({"0, 0", "16, 0", "10, 0", "47, 16", "32, 16"})
    void data_that_are_cut_off_keep_their_whole_blocks(int stored, int length)
            throws IOException, GeneralSecurityException {
        byte[] whole = LOCK.aes(7, new byte[40]);

        assertThat(data(Arrays.copyOf(whole, stored)).length()).isEqualTo(length);
        assertThat(warnings.isEmpty()).isEqualTo(stored % 16 == 0 && stored <= 16);
    }

    @Test
    void a_document_without_an_encryption_dictionary_is_not_encrypted() {
        assertThat(
                        Decryption.of(
                                document,
                                PdfValue.nullValue(),
                                PdfValue.nullValue(),
                                DocumentPasswords.NONE))
                .isNull();
        assertThatThrownBy(
                        () ->
                                Decryption.of(
                                        document,
                                        PdfValue.of("12"),
                                        PdfValue.nullValue(),
                                        DocumentPasswords.NONE))
                .isInstanceOf(MalformedPdfException.class);
    }

    @Test
    void a_document_that_no_password_opens_is_beyond_repair() throws IOException {
        String dictionary = new Lock(4, 16, "user").dictionary(AES);

        assertThatThrownBy(
                        () ->
                                Decryption.of(
                                        document,
                                        PdfValue.of(dictionary),
                                        PdfValue.of(Lock.ID),
                                        DocumentPasswords.NONE))
                .isInstanceOf(BeyondRepairException.class);
    }

    @Test
    void attached_files_that_cannot_be_read_do_no_harm_until_they_are_wanted() throws IOException {
        String dictionary = new Lock(4, 16, "user").dictionary(FILTERS + "/EFF/Aes");
        var decryption =
                Decryption.of(
                        document,
                        PdfValue.of(dictionary),
                        PdfValue.of(Lock.ID),
                        DocumentPasswords.NONE);
        var decryptor = new Decryptor();
        var file = IndirectObject.made(7, PdfValue.of("<</Type/EmbeddedFile>>"));
        var object = decryption.plain(document, file, decryptor, warnings);
        var data = new StreamData(OpenedPdf.memory("0123456789"), 0, 10, null);

        assertThatThrownBy(() -> decryption.plain(data, object, decryptor, warnings))
                .isInstanceOf(BeyondRepairException.class)
                .hasMessageStartingWith("its attached files can only be dropped, not kept: ");
    }
}
