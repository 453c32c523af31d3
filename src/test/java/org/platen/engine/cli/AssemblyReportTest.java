package org.platen.engine.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.PrintFile;
import org.platen.engine.Step;
import org.platen.engine.Warning;

class AssemblyReportTest {

    private static final Step.Pages STEP = new Step.Pages(Path.of("a.pdf"), 1, 1, 0, "a.pdf");

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private OutputFiles files;
    private AssemblyReport report;

    @BeforeEach
    void begin() {
        var terminal = new PrintStream(err, true, UTF_8);
        var standard = new PrintStream(out, true, UTF_8);
        files = new OutputFiles(folder.resolve("out.pdf").toString(), false, standard);
        report = new AssemblyReport(standard, terminal, new ProgressBar(terminal, false, 0), files);
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void files_and_figures_are_listed() {
        report.written(STEP);
        report.saved(2_500_000);
        report.finished(new PrintFile(Path.of("out.pdf"), 1_234, 1_500_000, null));
        report.end(2);

        assertThat(out.toString(UTF_8))
                .startsWith("out.pdf: 1,234 pages, 1.5 MB" + System.lineSeparator())
                .contains("2 documents, 1,234 pages in ")
                .contains(" per second; 1.5 MB in 1 file, 2.5 MB saved by sharing");
        assertThat(report.wroteNothing()).isFalse();
    }

    @Test
    void warnings_name_the_document_and_the_page() {
        report.warned(STEP, new Warning(Warning.WHOLE_DOCUMENT, "it is odd"));
        report.warned(STEP, new Warning(7, "it is odd"));

        assertThat(err.toString(UTF_8).lines())
                .containsExactly(
                        "platen: warning: a.pdf: it is odd",
                        "platen: warning: a.pdf, page 7: it is odd");
    }

    @Test
    void documents_that_were_left_out_are_named_and_counted() {
        report.leftOut(STEP, new BrokenDocumentException("a.pdf", "it is broken", null));
        report.end(1);

        assertThat(err.toString(UTF_8).strip()).isEqualTo("platen: left out a.pdf: it is broken");
        assertThat(out.toString(UTF_8))
                .contains("0 documents, 0 pages", "1 left out, because they could not be read");
        assertThat(report.wroteNothing()).isTrue();
    }

    @Test
    void a_file_without_pages_is_discarded() throws IOException {
        var file = Files.createFile(files.next());

        report.finished(new PrintFile(file, 0, 9, null));

        assertThat(file).doesNotExist();
        assertThat(report.wroteNothing()).isTrue();
    }
}
