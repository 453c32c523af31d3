package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfBoxAssemblerTest {

    @TempDir Path folder;

    private final Recorder recorder = new Recorder();

    private Path letters;

    private Path out;

    @BeforeEach
    void makeLetters() {
        letters = MadePdf.ofPages(folder.resolve("letters.pdf"), "a", "b", "c", "d");
        out = folder.resolve("out.pdf");
    }

    @Test
    void pages_come_in_the_order_of_the_steps() {
        var invoice = MadePdf.ofPages(folder.resolve("invoice.pdf"), "x", "y");

        assemble(file(out), pages(letters, 3, 2), pages(invoice, 1, 2), pages(letters, 1, 1));

        assertThat(MadePdf.words(out)).containsExactly("c", "d", "x", "y", "a");
    }

    @Test
    void a_page_may_come_twice() {
        assemble(file(out), pages(letters, 2, 1), pages(letters, 2, 1));

        assertThat(MadePdf.words(out)).containsExactly("b", "b");
    }

    @Test
    void each_file_is_reported_as_it_is_on_disk() throws IOException, GeneralSecurityException {
        var second = folder.resolve("second.pdf");

        assemble(file(out), pages(letters, 1, 3), file(second), pages(letters, 4, 1));

        assertThat(recorder.files)
                .containsExactly(
                        new PrintFile(out, 3, Files.size(out), sha256(out)),
                        new PrintFile(second, 1, Files.size(second), sha256(second)));
        assertThat(recorder.written).containsExactly(pages(letters, 1, 3), pages(letters, 4, 1));
        assertThat(MadePdf.words(second)).containsExactly("d");
    }

    @Test
    void blank_pages_have_the_size_of_the_page_before() throws IOException {
        var odd = new MadePdf();
        odd.page("tall", new PDRectangle(300, 900)).setRotation(90);
        var source = odd.save(folder.resolve("odd.pdf"));

        assemble(file(out), new Step.Pages(source, 1, 1, 2, "odd"), pages(letters, 1, 1));

        assertThat(MadePdf.words(out)).containsExactly("tall", "", "", "a");
        try (var pdf = Loader.loadPDF(out.toFile())) {
            var blank = pdf.getPage(2);
            assertThat(blank.getMediaBox().getHeight()).isEqualTo(900);
            assertThat(blank.getRotation()).isEqualTo(90);
        }
    }

    @Test
    void what_a_page_inherits_comes_with_it() throws IOException {
        var inheriting = new MadePdf();
        var page = inheriting.page("inherited", new PDRectangle(400, 500)).getCOSObject();
        var parent = page.getCOSDictionary(COSName.PARENT);
        for (var name : List.of(COSName.RESOURCES, COSName.MEDIA_BOX)) {
            parent.setItem(name, page.getItem(name));
            page.removeItem(name);
        }
        parent.setInt(COSName.ROTATE, 270);

        assemble(file(out), pages(inheriting.save(folder.resolve("inheriting.pdf")), 1, 1));

        assertThat(MadePdf.words(out)).containsExactly("inherited");
        try (var pdf = Loader.loadPDF(out.toFile())) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(400);
            assertThat(pdf.getPage(0).getRotation()).isEqualTo(270);
        }
    }

    @Test
    void a_link_does_not_bring_the_page_it_leads_to() throws IOException {
        var linked = new MadePdf();
        var first = linked.page("first");
        var destination = new PDPageFitDestination();
        destination.setPage(linked.page("second"));
        var link = new PDAnnotationLink();
        link.setDestination(destination);
        link.setRectangle(new PDRectangle(10, 10, 50, 50));
        first.setAnnotations(List.of(link));

        assemble(file(out), pages(linked.save(folder.resolve("linked.pdf")), 1, 1));

        try (var pdf = Loader.loadPDF(out.toFile())) {
            assertThat(pdf.getDocument().getObjectsByType(COSName.PAGE)).hasSize(1);
            assertThat(pdf.getPage(0).getAnnotations()).hasSize(1);
        }
    }

    @Test
    void the_same_steps_give_the_same_bytes() throws IOException {
        var again = folder.resolve("again.pdf");

        assemble(file(out), pages(letters, 1, 4));
        assemble(file(again), pages(letters, 1, 4));

        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(out));
    }

    @Test
    void a_page_that_is_not_there_is_named_and_no_file_is_left() {
        assertThatThrownBy(() -> assemble(file(out), pages(letters, 4, 2)))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessage("letters.pdf, page 5: the file has only 4 pages");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_document_that_is_no_pdf_is_named() throws IOException {
        var text = Files.writeString(folder.resolve("note.pdf"), "not a PDF at all");

        assertThatThrownBy(() -> assemble(file(out), pages(letters, 1, 1), pages(text, 1, 1)))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageStartingWith("note.pdf: it cannot be read");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_document_with_a_password_is_refused() {
        var secret = new MadePdf();
        secret.page("secret");
        var file = secret.saveProtected(folder.resolve("secret.pdf"), "open sesame");

        assertThatThrownBy(() -> assemble(file(out), pages(file, 1, 1)))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessage("secret.pdf: it is protected by a password");
    }

    @Test
    void a_document_that_is_encrypted_without_a_password_is_read() {
        var open = new MadePdf();
        open.page("readable");

        assemble(file(out), pages(open.saveProtected(folder.resolve("open.pdf"), ""), 1, 1));

        assertThat(MadePdf.words(out)).containsExactly("readable");
    }

    @Test
    void a_missing_document_is_named() {
        assertThatThrownBy(() -> assemble(file(out), pages(folder.resolve("gone.pdf"), 1, 1)))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessage("gone.pdf: its file is missing");
    }

    @Test
    void cancelling_stops_within_a_document_and_leaves_no_file() {
        recorder.cancelAfter = 3;

        assertThatThrownBy(() -> assemble(file(out), pages(letters, 1, 4)))
                .isInstanceOf(AssemblyCancelledException.class);
        assertThat(recorder.written).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void a_file_that_exists_is_not_overwritten() throws IOException {
        Files.writeString(out, "precious");

        assertThatThrownBy(() -> assemble(file(out), pages(letters, 1, 1)))
                .hasMessageContaining("out.pdf");
        assertThat(out).hasContent("precious");
    }

    @Test
    void many_documents_come_from_more_files_than_are_kept_open() {
        var files =
                IntStream.range(0, 12)
                        .mapToObj(i -> MadePdf.ofPages(folder.resolve(i + ".pdf"), "page" + i))
                        .toList();
        var steps = new ArrayList<Step>(List.of(file(out)));
        files.forEach(each -> steps.add(pages(each, 1, 1)));
        files.forEach(each -> steps.add(pages(each, 1, 1)));

        assemble(steps.toArray(Step[]::new));

        assertThat(MadePdf.words(out)).hasSize(24).startsWith("page0", "page1").endsWith("page11");
    }

    private void assemble(Step... steps) {
        new PdfBoxAssembler().assemble(List.of(steps).iterator(), recorder);
    }

    private static Step.NextFile file(Path path) {
        return new Step.NextFile(path);
    }

    private static Step.Pages pages(Path pdf, int first, int count) {
        return new Step.Pages(pdf, first, count, 0, pdf.getFileName().toString());
    }

    private static String sha256(Path file) throws IOException, GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    /** Remembers what it hears, and cancels after so many questions. */
    private static final class Recorder implements AssemblyListener {

        private final List<Step.Pages> written = new ArrayList<>();

        private final List<PrintFile> files = new ArrayList<>();

        private int cancelAfter = Integer.MAX_VALUE;

        @Override
        public void written(Step.Pages pages) {
            written.add(pages);
        }

        @Override
        public void finished(PrintFile file) {
            files.add(file);
        }

        @Override
        public boolean cancelled() {
            return --cancelAfter < 0;
        }
    }
}
