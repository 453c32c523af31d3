package org.platen.bench.peer;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfSmartCopy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Assembles documents with OpenPDF's smart copy, which writes equal streams once. */
public final class OpenPdfCopy {

    private OpenPdfCopy() {}

    /**
     * Runs the program. Its arguments are the output, a file that lists documents and, for ranges,
     * the file that contains them.
     */
    public static void main(String[] arguments) throws IOException {
        var documents = Files.readAllLines(Path.of(arguments[1]));
        var document = new Document();
        var out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])), 1 << 16);
        var copy = new PdfSmartCopy(document, out);
        document.open();
        if (arguments.length == 2) {
            copyAll(copy, documents);
        } else {
            copyRanges(copy, documents, arguments[2]);
        }
        document.close();
    }

    private static void copyAll(PdfSmartCopy copy, List<String> documents) throws IOException {
        for (var name : documents) {
            var reader = new PdfReader(name);
            copyPages(copy, reader, 1, reader.getNumberOfPages());
            copy.freeReader(reader);
            reader.close();
        }
    }

    private static void copyRanges(PdfSmartCopy copy, List<String> ranges, String file)
            throws IOException {
        var reader = new PdfReader(file);
        for (var range : ranges) {
            var pages = Pages.parse(range);
            copyPages(copy, reader, pages.first(), pages.last());
        }
        copy.freeReader(reader);
        reader.close();
    }

    private static void copyPages(PdfSmartCopy copy, PdfReader reader, int first, int last)
            throws IOException {
        for (int page = first; page <= last; page++) {
            copy.addPage(copy.getImportedPage(reader, page));
        }
    }
}
