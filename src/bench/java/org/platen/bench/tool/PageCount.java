package org.platen.bench.tool;

import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.document.PdfFile;

/** Checks whether an output has all pages. */
final class PageCount {

    private PageCount() {}

    static Optional<String> fault(AssemblyTask task) {
        if (!Files.exists(task.output())) {
            return Optional.of("it wrote no file");
        }
        try (var pdf = PdfFile.open(task.output())) {
            int wanted = task.documents().pages();
            return pdf.pageCount() == wanted
                    ? Optional.empty()
                    : Optional.of(
                            String.format(
                                    Locale.ROOT,
                                    "it wrote %,d pages, not %,d",
                                    pdf.pageCount(),
                                    wanted));
        } catch (BrokenDocumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
