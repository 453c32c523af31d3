package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.platen.engine.assembly.StreamingAssembler;

/** Makes print files for tests, in a folder, and has qpdf look for faults in them. */
record Press(Path folder, AssemblySettings settings) {

    private static final Tool QPDF = new Tool("qpdf");

    Press(Path folder) {
        this(folder, AssemblySettings.defaults());
    }

    static Step.Pages all(Path pdf) {
        return pages(pdf, 1, Step.Pages.TO_LAST);
    }

    static Step.Pages pages(Path pdf, int first, int count) {
        return new Step.Pages(pdf, first, count, 0, pdf.getFileName().toString());
    }

    Path out() {
        return folder.resolve("out.pdf");
    }

    /** The print file of some steps, as PDFBox reads it. */
    PDDocument print(Step.Pages... steps) throws IOException {
        return print(List.of(steps));
    }

    PDDocument print(List<Step.Pages> steps) throws IOException {
        Files.deleteIfExists(out());
        var all = new ArrayList<Step>(List.of(new Step.NextFile(out())));
        all.addAll(steps);
        new StreamingAssembler(settings).assemble(all.iterator(), new RecordingListener());
        if (QPDF.installed()) {
            assertThat(QPDF.run("--check", out().toString())).as("qpdf --check").isZero();
        }
        return Loader.loadPDF(out().toFile());
    }
}
