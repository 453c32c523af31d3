package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.engine.assembly.StreamingAssembler;

class StreamingAssemblerTest {

    private static final AssemblySettings SETTINGS = AssemblySettings.defaults().withThreads(0);

    @TempDir Path folder;
    private Path out;
    private final RecordingListener listener = new RecordingListener();

    @BeforeEach
    void nameOutput() {
        out = folder.resolve("out.pdf");
    }

    private void assemble(AssemblySettings settings, Step... steps) {
        new StreamingAssembler(settings).assemble(List.of(steps).iterator(), listener);
    }

    private void assemble(Step... steps) {
        assemble(SETTINGS, steps);
    }

    private Step.NextFile toOut() {
        return new Step.NextFile(out);
    }

    private static Step.Pages all(Path pdf) {
        return new Step.Pages(pdf, 1, Step.Pages.TO_LAST, 0, pdf.getFileName().toString());
    }

    private static Step.Pages pages(Path pdf, int first, int count) {
        return new Step.Pages(pdf, first, count, 0, pdf.getFileName().toString());
    }

    @ParameterizedTest
    @EnumSource(FileForm.class)
    void pages_come_in_the_order_of_the_steps(FileForm form) {
        Path a = Letters.write(folder, "a", 2);
        Path b = Letters.write(folder, "b", 3, CompressParameters.NO_COMPRESSION);

        assemble(SETTINGS.withForm(form), toOut(), pages(b, 2, 2), all(a), pages(b, 1, 1), all(a));

        assertThat(Letters.read(out))
                .containsExactly("b 2", "b 3", "a 1", "a 2", "b 1", "a 1", "a 2");
        assertThat(listener.written).containsExactly("b.pdf", "a.pdf", "b.pdf", "a.pdf");
    }

    @Test
    void what_documents_share_is_written_once() throws IOException {
        var steps = new ArrayList<Step>(List.of(toOut()));
        for (int i = 0; i < 50; i++) {
            steps.add(all(Letters.write(folder, "letter" + i, 2)));
        }

        assemble(steps.toArray(Step[]::new));

        assertThat(Letters.read(out)).hasSize(100).contains("letter49 2", "letter0 1");
        assertThat(logos(out)).hasSize(1);
    }

    /** The references by which pages name the logo. */
    private static Set<COSBase> logos(Path file) throws IOException {
        var logos = new HashSet<COSBase>();
        try (var document = Loader.loadPDF(file.toFile())) {
            for (var page : document.getPages()) {
                var resources = page.getResources().getCOSObject();
                var xObjects = resources.getCOSDictionary(COSName.XOBJECT);
                logos.addAll(xObjects.getValues());
            }
        }
        return logos;
    }

    @Test
    void a_print_file_is_told_with_its_size_and_checksum() throws Exception {
        Path a = Letters.write(folder, "a", 3);

        assemble(toOut(), all(a), new Step.Pages(a, 1, 1, 2, "a"));

        byte[] bytes = Files.readAllBytes(out);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(listener.files).containsExactly(new PrintFile(out, 6, bytes.length, sha256));
    }

    @Test
    void the_same_steps_give_the_same_bytes() throws IOException {
        Path a = Letters.write(folder, "a", 3);
        Path b = Letters.write(folder, "b", 1);
        Path again = folder.resolve("again.pdf");

        assemble(toOut(), all(a), all(b), all(a));
        assemble(new Step.NextFile(again), all(a), all(b), all(a));

        assertThat(again).hasSameBinaryContentAs(out);
    }

    @Test
    void other_steps_give_another_identifier() throws IOException {
        Path a = Letters.write(folder, "a", 2);
        Path other = folder.resolve("other.pdf");

        assemble(toOut(), pages(a, 1, 1), new Step.NextFile(other), pages(a, 2, 1));

        assertThat(identifier(other)).isNotEqualTo(identifier(out));
    }

    private static String identifier(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            return document.getDocument().getDocumentID().toString();
        }
    }

    @Test
    void several_print_files_each_have_all_they_need() {
        Path a = Letters.write(folder, "a", 3);
        Path second = folder.resolve("second.pdf");

        assemble(
                toOut(), pages(a, 1, 1), pages(a, 2, 1), new Step.NextFile(second), pages(a, 3, 1));

        assertThat(Letters.read(out)).containsExactly("a 1", "a 2");
        assertThat(Letters.read(second)).containsExactly("a 3");
        assertThat(listener.files).extracting(PrintFile::path).containsExactly(out, second);
    }

    @Test
    void blank_pages_have_the_size_and_rotation_of_the_last_page() throws IOException {
        Path a;
        try (var document = Letters.letter("a", 2)) {
            var last = document.getPage(1);
            last.setMediaBox(new PDRectangle(-10, -20, 300, 400));
            last.setCropBox(new PDRectangle(0, 0, 200, 300));
            last.setRotation(90);
            a = Letters.write(folder, "a", document);
        }

        assemble(toOut(), new Step.Pages(a, 1, 2, 2, "a"), all(a));

        assertThat(Letters.read(out)).containsExactly("a 1", "a 2", "", "", "a 1", "a 2");
        try (var document = Loader.loadPDF(out.toFile())) {
            for (int i : new int[] {2, 3}) {
                var blank = document.getPage(i);
                assertThat(blank.getMediaBox()).hasToString("[-10.0,-20.0,290.0,380.0]");
                assertThat(blank.getCropBox()).hasToString("[0.0,0.0,200.0,300.0]");
                assertThat(blank.getRotation()).isEqualTo(90);
                assertThat(blank.hasContents()).isFalse();
            }
        }
    }

    @Test
    void inherited_attributes_stay_with_the_page() throws IOException {
        Path a;
        try (var document = Letters.letter("a", 1)) {
            var page = document.getPage(0);
            var root = document.getPages().getCOSObject();
            for (var key : List.of(COSName.MEDIA_BOX, COSName.RESOURCES)) {
                root.setItem(key, page.getCOSObject().getItem(key));
                page.getCOSObject().removeItem(key);
            }
            root.setInt(COSName.ROTATE, 180);
            a = Letters.write(folder, "a", document);
        }

        assemble(toOut(), all(a));

        assertThat(Letters.read(out)).containsExactly("a 1");
        try (var document = Loader.loadPDF(out.toFile())) {
            var page = document.getPage(0).getCOSObject();
            assertThat(page.keySet())
                    .contains(COSName.MEDIA_BOX, COSName.RESOURCES, COSName.ROTATE);
        }
    }

    @Test
    void a_link_to_a_page_of_the_same_step_leads_there() throws IOException {
        Path a = writeWithLink();

        assemble(toOut(), all(a), all(a));

        try (var document = Loader.loadPDF(out.toFile())) {
            assertThat(document.getPages().indexOf(linkTarget(document.getPage(0)))).isEqualTo(2);
            assertThat(document.getPages().indexOf(linkTarget(document.getPage(3)))).isEqualTo(5);
        }
    }

    @Test
    void a_link_from_one_range_of_a_step_to_another_leads_there() throws IOException {
        Path a = writeWithLink();
        var ranges = List.of(new Step.Range(3, 1), new Step.Range(1, 1));

        assemble(toOut(), all(a), new Step.Pages(a, ranges, 0, "a"));

        assertThat(Letters.read(out)).containsExactly("a 1", "a 2", "a 3", "a 3", "a 1");
        try (var document = Loader.loadPDF(out.toFile())) {
            assertThat(document.getPages().indexOf(linkTarget(document.getPage(4)))).isEqualTo(3);
        }
    }

    @Test
    void ranges_are_one_step_until_a_page_comes_again() {
        Path a = folder.resolve("a.pdf");
        var front = new Step.Range(1, 2);
        var back = new Step.Range(5, Step.Pages.TO_LAST);
        var last = new Step.Range(9, 1);

        assertThat(Step.Pages.of(a, List.of(front, back, last, front), 1, "a"))
                .containsExactly(
                        new Step.Pages(a, List.of(front, back), 0, "a"),
                        new Step.Pages(a, List.of(last, front), 1, "a"));
    }

    @Test
    void a_link_to_a_page_that_is_left_out_brings_no_page_along() throws IOException {
        Path a = writeWithLink();

        assemble(toOut(), pages(a, 1, 2));

        assertThat(Letters.read(out)).containsExactly("a 1", "a 2");
        assertThat(Files.size(out)).isLessThan(Files.size(a));
        try (var document = Loader.loadPDF(out.toFile())) {
            var link = document.getPage(0).getAnnotations().get(0).getCOSObject();
            assertThat(link.keySet()).doesNotContain(COSName.A, COSName.DEST);
        }
    }

    private Path writeWithLink() throws IOException {
        try (var document = Letters.letter("a", 3)) {
            var destination = new PDPageFitDestination();
            destination.setPage(document.getPage(2));
            var action = new PDActionGoTo();
            action.setDestination(destination);
            var link = new PDAnnotationLink();
            link.setAction(action);
            link.setPage(document.getPage(0));
            document.getPage(0).setAnnotations(List.of(link));
            return Letters.write(folder, "a", document);
        }
    }

    private static PDPage linkTarget(PDPage page) throws IOException {
        var link = (PDAnnotationLink) page.getAnnotations().get(0);
        return ((PDPageDestination) link.getDestination()).getPage();
    }

    @Test
    void a_long_document_is_written_whole_with_a_balanced_page_tree() throws IOException {
        Path a = Letters.write(folder, "a", 700);

        assemble(toOut(), all(a), pages(a, 700, 1));

        var pages = Letters.read(out);
        assertThat(pages).hasSize(701);
        assertThat(pages[699]).isEqualTo("a 700");
        assertThat(pages[700]).isEqualTo("a 700");
        try (var document = Loader.loadPDF(out.toFile())) {
            var root = document.getPages().getCOSObject();
            assertThat(root.getCOSArray(COSName.KIDS).size()).isLessThanOrEqualTo(64);
        }
    }

    @Test
    void single_pages_of_one_document_share_what_they_have_in_common() throws IOException {
        Path a = Letters.write(folder, "a", 200);
        var steps = new ArrayList<Step>(List.of(toOut()));
        for (int i = 1; i <= 200; i++) {
            steps.add(pages(a, i, 1));
        }

        assemble(steps.toArray(Step[]::new));

        assertThat(Letters.read(out)[150]).isEqualTo("a 151");
        assertThat(Files.size(out)).isLessThan(Files.size(a) * 11 / 10);
    }

    @Test
    void a_file_too_large_for_memory_is_read_in_parts() throws IOException {
        Path a;
        try (var document = Letters.letter("a", 30)) {
            var random = new Random(7);
            byte[] noise = new byte[100_000];
            for (var page : document.getPages()) {
                random.nextBytes(noise);
                var image = new PDStream(document, new ByteArrayInputStream(noise));
                page.getResources().put(COSName.getPDFName("Noise"), new PDFormXObject(image));
            }
            a = Letters.write(folder, "a", document);
        }
        assertThat(Files.size(a)).isGreaterThan(3_000_000);

        assemble(toOut(), pages(a, 30, 1), all(a), pages(a, 2, 1));

        assertThat(Letters.read(out)).hasSize(32).startsWith("a 30", "a 1").endsWith("a 30", "a 2");
        assertThat(Files.size(out)).isBetween(3_000_000L, 3_100_000L);
    }

    @Test
    void a_missing_page_is_told_with_the_document() {
        Path a = Letters.write(folder, "a", 2);

        assertThatThrownBy(() -> assemble(toOut(), pages(a, 2, 2)))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessage("a.pdf, page 3: the file has only 2 pages");
    }

    @Test
    void a_file_that_is_no_pdf_is_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.pdf"), "Dear Sir or Madam");

        assertThatThrownBy(() -> assemble(toOut(), all(text)))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageStartingWith("text.pdf: ");
    }

    @Test
    void a_missing_file_is_refused() {
        assertThatThrownBy(() -> assemble(toOut(), all(folder.resolve("none.pdf"))))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageStartingWith("none.pdf: it cannot be read: ");
    }

    @Test
    void a_file_without_its_end_is_repaired() throws IOException {
        Path a = Letters.write(folder, "a", 2, CompressParameters.NO_COMPRESSION);
        byte[] bytes = Files.readAllBytes(a);
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        Files.write(
                a,
                text.substring(0, text.lastIndexOf("xref\n0"))
                        .getBytes(StandardCharsets.ISO_8859_1));

        assemble(toOut(), all(a), all(a));

        assertThat(Letters.read(out)).containsExactly("a 1", "a 2", "a 1", "a 2");
    }

    @Test
    void an_object_at_a_wrong_place_is_found_by_repair() throws IOException {
        Path a = Letters.write(folder, "a", 2, CompressParameters.NO_COMPRESSION);
        var text = new String(Files.readAllBytes(a), StandardCharsets.ISO_8859_1);
        var moved = text.replace("endobj\n", "endobj  \n");
        Files.write(a, moved.getBytes(StandardCharsets.ISO_8859_1));

        assemble(toOut(), all(a));

        assertThat(Letters.read(out)).containsExactly("a 1", "a 2");
    }

    @Test
    void a_document_encrypted_without_a_password_is_decrypted() throws IOException {
        Path a = Letters.writeEncrypted(folder, "a", "");

        assemble(toOut(), all(a));

        assertThat(Letters.read(out)).containsExactly("a 1");
    }

    @Test
    void a_document_with_a_password_is_refused() throws IOException {
        Path a = Letters.writeEncrypted(folder, "a", "secret");

        assertThatThrownBy(() -> assemble(toOut(), all(a)))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageStartingWith(
                        "a.pdf: it is encrypted and requires a password, but none was given; give");
    }

    @Test
    void an_assembly_can_be_cancelled() {
        Path a = Letters.write(folder, "a", 1);
        var cancelling =
                new RecordingListener() {
                    @Override
                    public boolean cancelled() {
                        return written.size() >= 100;
                    }
                };

        assertThatThrownBy(
                        () ->
                                new StreamingAssembler(SETTINGS)
                                        .assemble(endless(all(a)), cancelling))
                .isInstanceOf(AssemblyCancelledException.class);
        assertThat(cancelling.written).hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void what_the_listener_throws_is_not_put_down_to_a_document() {
        Path a = Letters.write(folder, "a", 1);
        var fault = new IllegalStateException("the database is away");
        var broken =
                new RecordingListener() {
                    @Override
                    public boolean cancelled() {
                        if (written.size() >= 100) {
                            throw fault;
                        }
                        return false;
                    }
                };

        assertThatThrownBy(() -> new StreamingAssembler(SETTINGS).assemble(endless(all(a)), broken))
                .isSameAs(fault);
    }

    private Iterator<Step> endless(Step.Pages step) {
        return new Iterator<>() {
            private boolean begun;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Step next() {
                boolean first = !begun;
                begun = true;
                return first ? toOut() : step;
            }
        };
    }

    @Test
    void a_print_file_that_exists_is_left_alone() throws IOException {
        Path a = Letters.write(folder, "a", 1);
        Files.writeString(out, "precious");

        assertThatThrownBy(() -> assemble(toOut(), all(a)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(out).hasContent("precious");
    }
}
