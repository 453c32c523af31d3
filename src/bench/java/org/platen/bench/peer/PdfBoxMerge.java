package org.platen.bench.peer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Assembles documents with PDFBox: with its merger, or for page ranges, which the merger does not
 * support, with its import of pages.
 */
public final class PdfBoxMerge {

    private PdfBoxMerge() {}

    /**
     * Runs the program. Its arguments are the output, a file that lists documents and, for ranges,
     * the file that contains them.
     */
    public static void main(String[] arguments) throws IOException {
        var documents = Files.readAllLines(Path.of(arguments[1]));
        if (arguments.length == 2) {
            merge(documents, arguments[0]);
        } else {
            takeOut(documents, arguments[2], arguments[0]);
        }
    }

    private static void merge(List<String> documents, String output) throws IOException {
        var merger = new PDFMergerUtility();
        for (var document : documents) {
            merger.addSource(new File(document));
        }
        merger.setDestinationFileName(output);
        merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
    }

    private static void takeOut(List<String> ranges, String file, String output)
            throws IOException {
        try (var source = Loader.loadPDF(new File(file));
                var target = new PDDocument()) {
            for (var range : ranges) {
                var pages = Pages.parse(range);
                for (int page = pages.first(); page <= pages.last(); page++) {
                    target.importPage(source.getPage(page - 1))
                            .setResources(source.getPage(page - 1).getResources());
                }
            }
            target.save(output);
        }
    }
}
