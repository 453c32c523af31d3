package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.assembly.DocumentCheck;
import org.platen.engine.assembly.StreamingAssembler;

class DocumentCheckTest {

    private static final AssemblySettings SETTINGS = AssemblySettings.defaults();

    private static final AssemblySettings NARROW =
            SETTINGS.withLimits(new Limits(9999, 9999, 1 << 20, 1 << 20, 9, 1 << 20, 1 << 24));

    @TempDir Path folder;

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"/Resources<</X 10 0 R>>", "/Annots[10 0 R]", "/VP[10 0 R]"})
    void what_a_page_reaches_is_read_and_the_page_is_named(String entry) throws IOException {
        var pdf =
                new RawPdf()
                        .object(2, "<</Type/Pages/Kids[3 0 R 8 0 R]/Count 2>>")
                        .object(8, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]" + entry + ">>");
        for (int number = 10; number < 40; number++) {
            pdf.object(number, "<</N " + (number + 1) + " 0 R>>");
        }
        var file = pdf.write(folder.resolve("much.pdf"));

        assertThatCode(() -> check(NARROW, file, 1, 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(NARROW, file, 1, 2))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageStartingWith("much.pdf, page 2: a page refers to more than 9 objects");
    }

    @Test
    void a_page_that_is_missing_is_refused() throws IOException {
        var file = new RawPdf().write(folder.resolve("one.pdf"));

        assertThatThrownBy(() -> check(SETTINGS, file, 1, 2))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageContaining("page 2: the file has only 1 pages");
    }

    @Test
    void it_warns_as_the_assembly_does() throws IOException {
        byte[] bytes = new RawPdf().bytes();
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var cut = text.substring(0, text.indexOf("startxref"));
        var file = Files.writeString(folder.resolve("cut.pdf"), cut, StandardCharsets.ISO_8859_1);
        var listener = new RecordingListener();
        var steps =
                List.of(
                        new Step.NextFile(folder.resolve("out.pdf")),
                        new Step.Pages(file, 1, 1, 0, "cut.pdf"));
        new StreamingAssembler(SETTINGS).assemble(steps.iterator(), listener);

        assertThat(check(SETTINGS, file, 1, 1))
                .extracting(warning -> "cut.pdf, " + warning.page() + ": " + warning.text())
                .containsExactlyElementsOf(listener.warned);
    }

    @Test
    void a_file_that_cannot_be_read_is_not_the_document_s_fault() {
        assertThatThrownBy(() -> check(SETTINGS, folder.resolve("nowhere.pdf"), 1, 1))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void it_ends_when_nobody_wants_it() throws IOException {
        var file = new RawPdf().page("/Resources<</X 4 0 R>>").write(folder.resolve("one.pdf"));

        try (var check = new DocumentCheck(SETTINGS, () -> true)) {
            assertThatThrownBy(() -> check.check(new Step.Pages(file, 1, 1, 0, "one.pdf")))
                    .isInstanceOf(AssemblyCancelledException.class);
        }
    }

    @Test
    void what_a_meter_throws_is_no_fault_of_the_document() throws IOException {
        var file = new RawPdf().page("/Resources<</X 4 0 R>>").write(folder.resolve("one.pdf"));
        var enough = new IllegalStateException("enough");
        var meter =
                new Meter() {
                    @Override
                    public void pass() {
                        throw enough;
                    }
                };

        try (var check = new DocumentCheck(SETTINGS, meter)) {
            assertThatThrownBy(() -> check.check(new Step.Pages(file, 1, 1, 0, "one.pdf")))
                    .isSameAs(enough);
        }
    }

    private static Set<Warning> check(AssemblySettings settings, Path file, int first, int count) {
        var pages = new Step.Pages(file, first, count, 0, file.getFileName().toString());
        try (var check = new DocumentCheck(settings, () -> false)) {
            return check.check(pages);
        }
    }
}
