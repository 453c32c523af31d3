package org.platen.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;

/** PDFs made for tests: each page says which one it is. */
final class Pdfs {

    private Pdfs() {}

    /** Pages that say {@code a 1}, {@code a 2} …. */
    static byte[] numbered(String title, int pages) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var font = new PDType1Font(FontName.HELVETICA);
            for (int nr = 1; nr <= pages; nr++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 24);
                    content.newLineAtOffset(72, 720);
                    content.showText(title + " " + nr);
                    content.endText();
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int pages(Path pdf) {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each page says; empty for a blank one. */
    static List<String> texts(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var texts = new ArrayList<String>();
            var stripper = new PDFTextStripper();
            for (int nr = 1; nr <= document.getNumberOfPages(); nr++) {
                stripper.setStartPage(nr);
                stripper.setEndPage(nr);
                texts.add(stripper.getText(document).strip());
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
