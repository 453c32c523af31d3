package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.platen.engine.Press.all;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.assembly.StreamingAssembler;
import org.platen.engine.document.PdfFile;

/**
 * Documents that are encrypted come out as if they were plain. The files of this test in the
 * resources were made of {@code plain.pdf} by qpdf: one with the empty password and one with the
 * user's password {@code user} for each way of encryption, all with the owner's password {@code
 * owner}.
 */
class EncryptedDocumentsTest {

    private static final List<String> WAYS =
            List.of(
                    "rc4-40",
                    "rc4-128",
                    "rc4-filters",
                    "aes-128",
                    "aes-128-metadata",
                    "aes-256-r5",
                    "aes-256",
                    "aes-256-metadata");

    private static final byte[] LINE = "0 0 m 150 150 l S".getBytes(ISO_8859_1);

    @TempDir Path folder;

    static Stream<String> ways() {
        return WAYS.stream();
    }

    private Path resource(String name) throws IOException {
        Path file = folder.resolve(name + ".pdf");
        try (InputStream in = getClass().getResourceAsStream("encrypted/" + name + ".pdf")) {
            Files.write(file, Objects.requireNonNull(in, name).readAllBytes());
        }
        return file;
    }

    private Press press(String... passwords) {
        return new Press(
                folder,
                AssemblySettings.defaults()
                        .withPasswords(DocumentPasswords.of(List.of(passwords))));
    }

    private static void assertPlain(PDDocument document) throws IOException {
        assertThat(document.isEncrypted()).isFalse();
        assertThat(new PDFTextStripper().getText(document).strip()).contains("plain text");
        var fields = document.getDocumentCatalog().getAcroForm(null).getFields();
        assertThat(fields).hasSize(1);
        assertThat(fields.get(0).getPartialName()).isEqualTo("na(me)\r\\");
        assertThat(fields.get(0).getValueAsString()).isEqualTo("\u00e4\u00f6");
        var link = document.getPage(0).getAnnotations().get(1).getCOSObject();
        assertThat(link.getCOSDictionary(COSName.A).getString(COSName.URI))
                .isEqualTo("https://example.org/?a=(1)");
    }

    @Test
    void what_is_looked_for_is_in_the_plain_document() throws IOException {
        try (var document = press().print(all(resource("plain")))) {
            assertPlain(document);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void a_document_with_an_owners_password_only_is_printed(String way) throws IOException {
        try (var document = press().print(all(resource(way)))) {
            assertPlain(document);
        }
        try (var file = PdfFile.open(resource(way))) {
            assertThat(file.pageCount()).isOne();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void the_users_and_the_owners_password_open_a_document(String way) throws IOException {
        Path pdf = resource(way + "-user");
        for (String password : List.of("user", "owner")) {
            try (var document = press("wrong", password).print(all(pdf))) {
                assertPlain(document);
            }
            var passwords = DocumentPasswords.of(List.of(password));
            try (var document = press("wrong").print(all(pdf).withPasswords(passwords))) {
                assertPlain(document);
            }
            try (var file = PdfFile.open(pdf, "a", passwords)) {
                assertThat(file.pageCount()).isOne();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void a_missing_or_wrong_password_is_named_but_not_shown(String way) throws IOException {
        Path pdf = resource(way + "-user");

        assertThatThrownBy(() -> press().print(all(pdf)))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageContaining(way + "-user.pdf: it is encrypted and requires a password")
                .hasMessageContaining("--password-file")
                .hasMessageContaining("documentPassword");
        assertThatThrownBy(() -> press("geheim").print(all(pdf)))
                .hasMessageContaining("the given password does not open it")
                .hasMessageNotContaining("geheim");
        assertThatThrownBy(() -> press("geheim", "secret").print(all(pdf)))
                .hasMessageContaining("none of the 2 given passwords opens it")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> PdfFile.open(pdf, "a", DocumentPasswords.of(List.of("geheim"))))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageContaining("the given password does not open it");
    }

    @Test
    void equal_streams_under_different_keys_are_written_once() throws IOException {
        var steps = new ArrayList<Step.Pages>();
        for (String way : WAYS) {
            steps.add(all(resource(way)));
        }

        try (var document = press().print(steps)) {
            assertThat(document.getNumberOfPages()).isEqualTo(WAYS.size());
            var contents = new ArrayList<Object>();
            document.getPages()
                    .forEach(page -> contents.add(page.getCOSObject().getItem(COSName.CONTENTS)));
            assertThat(contents).containsOnly(contents.get(0));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void attached_files_are_decrypted(String way) throws IOException {
        var settings =
                AssemblySettings.defaults().withContent(EnumSet.of(DocumentFeature.ATTACHMENTS));

        try (var document = new Press(folder, settings).print(all(resource(way)))) {
            var files = new PDDocumentNameDictionary(document.getDocumentCatalog());
            var file = files.getEmbeddedFiles().getNames().get("note.txt");
            assertThat(new String(file.getEmbeddedFile().toByteArray(), ISO_8859_1))
                    .isEqualTo("attached note");
        }
    }

    @Test
    void one_who_has_not_the_password_does_not_use_what_others_opened() throws IOException {
        Path pdf = resource("aes-256-user");
        var known = all(pdf).withPasswords(DocumentPasswords.of(List.of("user")));

        assertThatThrownBy(() -> press().print(known, known, all(pdf)))
                .hasMessageContaining("requires a password");
    }

    @Test
    void the_bytes_do_not_depend_on_the_number_of_threads() throws IOException {
        var steps = new ArrayList<Step.Pages>();
        for (int i = 0; i < 40; i++) {
            steps.add(all(resource(WAYS.get(i % WAYS.size()) + "-user")));
        }
        var outputs = new ArrayList<byte[]>();

        for (int threads : new int[] {0, 1, 2, 4}) {
            var settings =
                    AssemblySettings.defaults()
                            .withThreads(threads)
                            .withPasswords(DocumentPasswords.of(List.of("owner", "user")));
            new Press(folder, settings).print(steps).close();
            outputs.add(Files.readAllBytes(folder.resolve("out.pdf")));
        }

        assertThat(outputs).allSatisfy(each -> assertThat(each).isEqualTo(outputs.get(0)));
    }

    private List<String> warnings(Path pdf) throws IOException {
        Files.deleteIfExists(folder.resolve("out.pdf"));
        var listener = new RecordingListener();
        var settings = AssemblySettings.defaults().withForm(FileForm.TABLE);
        new StreamingAssembler(settings)
                .assemble(
                        List.of(new Step.NextFile(folder.resolve("out.pdf")), all(pdf)).iterator(),
                        listener);
        return listener.warned;
    }

    private String printed() throws IOException {
        return Files.readString(folder.resolve("out.pdf"), ISO_8859_1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/Filter/Crypt",
                "/Filter/Crypt/DecodeParms<</Name/Identity>>",
                "/Filter[/Crypt]/DecodeParms[<</Type/CryptFilterDecodeParms/Name/Identity>>]",
                "/Filter[/Crypt/Crypt]/DecodeParms[null<</Name/Identity>>]"
            })
    void a_stream_that_says_so_is_not_encrypted(String filter) throws IOException {
        var locked = new LockedPdf();
        locked.pdf.stream(4, filter, LINE);

        assertThat(warnings(locked.write(folder.resolve("a.pdf"), "Aes", "Aes", ""))).isEmpty();

        assertThat(printed()).contains("\n0 0 m 150 150 l S\n").doesNotContain("Crypt");
    }

    @Test
    void a_crypt_filter_among_others_is_taken_out_with_its_parameters() throws IOException {
        byte[] deflated = RawPdf.deflated(LINE);
        String filter = "/Filter[/Crypt/FlateDecode]/DecodeParms[<</Name/Rc>><</Predictor 1>>]";
        var locked = new LockedPdf();
        locked.pdf.stream(4, filter, LockedPdf.rc4(4, deflated));

        assertThat(warnings(locked.write(folder.resolve("a.pdf"), "Aes", "Aes", ""))).isEmpty();

        assertThat(printed())
                .contains("/Filter[/FlateDecode]/DecodeParms[<</Predictor 1>>]")
                .contains("\n" + new String(deflated, ISO_8859_1) + "\n");
    }

    @Test
    void only_attached_files_may_be_encrypted() throws IOException {
        var locked = new LockedPdf();
        locked
                .pdf
                .object(1, "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 6 0 R>>>>")
                .object(6, "<</Names[(a)7 0 R]>>")
                .object(7, "<</Type/Filespec/F(a)/UF(a)/EF<</F 8 0 R>>>>")
                .stream(8, "/Type/EmbeddedFile", LockedPdf.aes(8, "invoice".getBytes(ISO_8859_1)));
        Path pdf = locked.write(folder.resolve("a.pdf"), "Identity", "Identity", "/EFF/Aes");
        var settings =
                AssemblySettings.defaults().withContent(EnumSet.of(DocumentFeature.ATTACHMENTS));

        new Press(folder, settings).print(all(pdf)).close();

        assertThat(printed()).contains("\ninvoice\n").contains("\n0 0 m 100 100 l S\n");
    }

    @Test
    void the_signature_of_a_document_is_no_encrypted_string() throws IOException {
        var locked = new LockedPdf();
        locked.pdf.stream(4, "", LockedPdf.rc4(4, LINE));
        locked.pdf.page("/X<</Contents<0102>/ByteRange[0 1 2 3]/Reason" + rc4String("why") + ">>");

        warnings(locked.write(folder.resolve("a.pdf"), "Rc", "Rc", ""));

        assertThat(printed()).contains("/Contents<0102>").contains("/Reason(why)");
    }

    private static String rc4String(String plain) {
        return LockedPdf.hex(LockedPdf.rc4(3, plain.getBytes(ISO_8859_1)));
    }

    @Test
    void strings_come_out_as_they_were_written() throws IOException {
        var locked = new LockedPdf();
        locked.pdf.stream(4, "", LockedPdf.aes(4, LINE));
        String text = "a(b)c\\d\re\nf\0g\u00ff";
        locked.pdf.page("/X[" + LockedPdf.aesString(3, text) + "()%(\n<</Y <</Z 5>>>>]");

        try (var document =
                press().print(all(locked.write(folder.resolve("a.pdf"), "Aes", "Aes", "")))) {
            var array = document.getPage(0).getCOSObject().getCOSArray(COSName.getPDFName("X"));
            assertThat(((COSString) array.get(0)).getBytes()).isEqualTo(text.getBytes(ISO_8859_1));
            assertThat(((COSString) array.get(1)).getBytes()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} bytes by {1}")
    @CsvSource({
        "3000000, Aes", "3000000, Rc", "65536, Aes", "65535, Aes", "65552, Aes", "131072, Rc",
        "15, Aes", "16, Aes", "17, Aes", "0, Aes", "0, Rc", "1, Rc"
    })
    void data_of_any_length_are_decrypted(int length, String filter) throws IOException {
        var data = new StringBuilder("%");
        for (int i = 0; data.length() < length; i++) {
            data.append(i * 7919L % 10_007);
        }
        data.setLength(length);
        byte[] plain = data.toString().getBytes(ISO_8859_1);
        var locked = new LockedPdf();
        boolean aes = filter.equals("Aes");
        locked.pdf.stream(4, "", aes ? LockedPdf.aes(4, plain) : LockedPdf.rc4(4, plain));
        Path pdf = locked.write(folder.resolve("a.pdf"), filter, filter, "");

        assertThat(warnings(pdf)).isEmpty();

        assertThat(printed()).contains("/Length " + length + ">>\nstream\n" + data + "\nendstream");
    }

    @Test
    void damaged_padding_is_warned_of_and_nothing_is_lost() throws IOException {
        byte[] twoBlocks = "0 0 m 1 1 l S   0 0 m 2 2 l S   ".getBytes(ISO_8859_1);
        var locked = new LockedPdf();
        byte[] data = LockedPdf.aesUnpadded(4, twoBlocks);
        locked.pdf.stream(4, "", data);

        assertThat(warnings(locked.write(folder.resolve("a.pdf"), "Aes", "Aes", "")))
                .containsExactly(
                        "a.pdf, 1: the encrypted data of object 4 end incorrectly;"
                                + " only complete blocks are used");
        assertThat(printed()).contains("\n" + new String(twoBlocks, ISO_8859_1) + "\n");

        byte[] withMore = java.util.Arrays.copyOf(data, data.length + 3);
        locked.pdf.stream(4, "", withMore);

        assertThat(warnings(locked.write(folder.resolve("b.pdf"), "Aes", "Aes", ""))).hasSize(1);
        assertThat(printed()).contains("\n" + new String(twoBlocks, ISO_8859_1) + "\n");
    }

    /** An object stream of a page and of a string that no compression makes shorter. */
    private static byte[] pageAndString(String entries) {
        var random = new java.util.Random(1);
        var string = new StringBuilder("(");
        for (int i = 0; i < 300; i++) {
            string.append((char) ('a' + random.nextInt(26)));
        }
        String page =
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R" + entries + ">> ";
        String header = "3 0 5 " + page.length() + " ";
        return RawPdf.deflated((header + page + string + ")").getBytes(ISO_8859_1));
    }

    private Path withObjectStream(byte[] encrypted) throws IOException {
        var locked = new LockedPdf();
        locked.pdf.stream(4, "", LockedPdf.aes(4, LINE));
        locked.pdf.stream(7, "/Type/ObjStm/N 2/First 9/Filter/FlateDecode", encrypted);
        locked.pdf.inObjectStream(3, 7).inObjectStream(5, 7);
        Path pdf = locked.write(folder.resolve("a.pdf"), "Aes", "Aes", "");
        String text = Files.readString(pdf, ISO_8859_1);
        return Files.writeString(
                pdf,
                text.replace("/XRef/Root", "/XRef/Encrypt 80 0 R/ID[<01020304>()]/Root"),
                ISO_8859_1);
    }

    @ParameterizedTest(name = "{0} bytes before the end")
    @ValueSource(ints = {1, 16, 17, 30})
    void objects_before_damage_to_the_last_blocks_are_used(int place) throws IOException {
        byte[] data = LockedPdf.aes(7, pageAndString(""));
        data[data.length - place] ^= 0x40;
        Path pdf = withObjectStream(data);

        assertThat(warnings(pdf))
                .isNotEmpty()
                .allMatch(warning -> warning.contains("object 7") || warning.contains("stream 7"));
        assertThat(printed()).contains("\n0 0 m 150 150 l S\n");
    }

    @Test
    void objects_in_a_damaged_end_are_refused_by_name() throws IOException {
        byte[] data = LockedPdf.aes(7, pageAndString("/X 5 0 R"));
        byte[] cut = java.util.Arrays.copyOf(data, data.length - 64);
        Path pdf = withObjectStream(cut);

        assertThatThrownBy(() -> warnings(pdf))
                .hasMessageContaining("object 5 is in the damaged end of its object stream");
    }

    @Test
    void data_shorter_than_a_block_are_empty() throws IOException {
        var locked = new LockedPdf();
        locked.pdf.stream(4, "", new byte[7]);

        assertThat(warnings(locked.write(folder.resolve("a.pdf"), "Aes", "Aes", "")))
                .containsExactly(
                        "a.pdf, 1: the data of object 4 are shorter than an encrypted"
                                + " block, and are treated as empty");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/Filter/Standard/V 4/StmF/Rc/StrF/Rc/CF<</Rc<</CFM/V2>>>>",
                "/Filter/Standard/V 4/Length 40/StmF/Rc/StrF/Rc/CF<</Rc<</CFM/V2>>>>",
                "/Filter/Standard/V 2/Length 16",
                "/Filter/Standard/V 2",
                "/Filter/Standard/V 1/Length 128"
            })
    void the_length_of_a_key_is_found_out(String entries) throws IOException {
        var locked = new LockedPdf();
        locked.pdf.stream(4, "", LockedPdf.rc4(4, LINE));

        assertThat(warnings(locked.write(folder.resolve("a.pdf"), entries))).isEmpty();

        assertThat(printed()).contains("\n0 0 m 150 150 l S\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/Filter/Adobe.PubSec/V 4 | it is encrypted for the"
                        + " certificates of certain recipients",
                "/Filter/Mine/V 4         | it is encrypted by the security handler /Mine, which",
                "/V 4                     | it is encrypted, but names no security handler",
                "/Filter/Standard/V 3     | by an algorithm that is not supported (/V 3)",
                "/Filter/Standard/V 6     | by an algorithm that is not supported (/V 6)",
                "/Filter/Standard/V 5     | revision of the security handler that is not supported",
            })
    void an_unknown_encryption_is_refused_by_name(String entries, String reason)
            throws IOException {
        var locked = new LockedPdf();
        Path pdf = locked.write(folder.resolve("a.pdf"), entries + "/StmF/Rc/StrF/Rc");

        assertThatThrownBy(() -> warnings(pdf))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageContaining(reason);
        assertThatThrownBy(() -> PdfFile.open(pdf)).hasMessageContaining(reason);
    }

    @Test
    void an_unknown_crypt_filter_is_refused_by_name() throws IOException {
        var locked = new LockedPdf();
        Path pdf = locked.write(folder.resolve("a.pdf"), "Odd", "Aes", "");

        assertThatThrownBy(() -> warnings(pdf))
                .hasMessageContaining("by the crypt filter /Odd, whose method is not supported");
    }

    @Test
    void the_plain_stream_of_the_report_is_printed() throws IOException {
        Path pdf = Path.of("../shared/reports/58-crypt-identity-in-aes-128.pdf");
        assumeThat(pdf).exists();

        try (var document = press().print(all(pdf))) {
            assertThat(new PDFTextStripper().getText(document)).contains("plain within encrypted");
        }
    }

    @Test
    void a_damaged_encrypted_document_is_repaired_with_its_password() throws IOException {
        Path pdf = resource("rc4-128-user");
        String text = Files.readString(pdf, ISO_8859_1);
        Files.writeString(pdf, text.replace("startxref\n", "startxref\n9"), ISO_8859_1);

        try (var document = press("wrong", "user").print(all(pdf))) {
            assertPlain(document);
        }
        assertThatThrownBy(() -> press("wrong").print(all(pdf)))
                .hasMessageContaining("the given password does not open it");
    }

    @Test
    void crypt_filters_of_streams_count_in_a_damaged_document_too() throws IOException {
        var locked = new LockedPdf();
        locked.pdf.stream(4, "/Filter/Crypt", LINE);
        locked.pdf.object(5, "<</Producer()>>");
        Path pdf = locked.write(folder.resolve("a.pdf"), "Rc", "Rc", "");
        String text = Files.readString(pdf, ISO_8859_1);
        Files.writeString(
                pdf,
                text.replace("startxref\n", "startxref\n9").replace("/Root", "/Info 5 0 R/Root"),
                ISO_8859_1);

        assertThat(warnings(pdf)).hasSize(1);
        assertThat(printed()).contains("\n0 0 m 150 150 l S\n");
    }

    @Test
    void encrypted_data_are_not_printed_as_plain_ones_if_the_key_is_lost() throws IOException {
        var locked = new LockedPdf();
        locked.pdf.stream(4, "", LockedPdf.rc4(4, LINE));
        Path pdf = locked.write(folder.resolve("a.pdf"), "Rc", "Rc", "");
        String text = Files.readString(pdf, ISO_8859_1);
        Files.writeString(pdf, text.replace("trailer", "trailex"), ISO_8859_1);

        assertThatThrownBy(() -> warnings(pdf))
                .hasMessageContaining("its encryption dictionary was not found");
    }
}
