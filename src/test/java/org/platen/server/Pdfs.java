package org.platen.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.platen.engine.MadeParts;
import org.platen.engine.MadePdf;
import org.platen.engine.RawPdf;

/** PDFs made for tests: each page says which one it is. */
public final class Pdfs {

    private Pdfs() {}

    /** Pages that say {@code a 1}, {@code a 2} …. */
    public static byte[] numbered(String title, int pages) {
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

    /** As {@link #numbered}; a bookmark of each title leads to the page of the same place. */
    public static byte[] withBookmarks(int pages, Map<Integer, String> titles) {
        var pdf = new MadePdf();
        var outline = new PDDocumentOutline();
        pdf.document().getDocumentCatalog().setDocumentOutline(outline);
        for (int nr = 1; nr <= pages; nr++) {
            var page = pdf.page("p" + nr);
            if (titles.containsKey(nr)) {
                var bookmark = new PDOutlineItem();
                bookmark.setTitle(titles.get(nr));
                bookmark.setDestination(page);
                outline.addLast(bookmark);
            }
        }
        return bytes(pdf);
    }

    /** A PDF/VT: for each entry a part of so many pages, which knows its customer. */
    public static byte[] withParts(Map<String, Integer> pagesOfCustomers) {
        var pdf = new MadePdf();
        var parts = new ArrayList<COSDictionary>();
        pagesOfCustomers.forEach(
                (customer, count) -> {
                    var pages = new ArrayList<PDPage>();
                    for (int nr = 1; nr <= count; nr++) {
                        pages.add(pdf.page(customer + "-" + nr));
                    }
                    var metadata = MadeParts.texts(Map.of("customer", customer));
                    parts.add(MadeParts.leaf(pages.get(0), pages.get(count - 1), metadata));
                });
        MadeParts.addTo(
                pdf,
                MadeParts.node(
                        MadeParts.texts(Map.of("campaign", "Herbst ü")),
                        parts.toArray(COSDictionary[]::new)));
        return bytes(pdf);
    }

    /** Two pages, the second of which reaches objects of 90 MB: more than the servers allow. */
    public static byte[] withPageTooLarge() {
        var pdf =
                new RawPdf()
                        .object(2, "<</Type/Pages/Kids[3 0 R 8 0 R]/Count 2>>")
                        .object(
                                8,
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<"
                                        + "/X[10 0 R 11 0 R 12 0 R 13 0 R 14 0 R 15 0 R]>>>>");
        for (int nr = 10; nr <= 15; nr++) {
            var text = "(" + Integer.toString(nr).repeat(500) + ")";
            pdf.objectStream(nr + 10, 0, nr, "<</S[" + text.repeat(15_000) + "]>>");
        }
        return pdf.bytes();
    }

    /** One page of each size. */
    public static byte[] ofSizes(PDRectangle... sizes) {
        var pdf = new MadePdf();
        for (var size : sizes) {
            pdf.page("x", size);
        }
        return bytes(pdf);
    }

    private static byte[] bytes(MadePdf pdf) {
        try (var document = pdf.document();
                var bytes = new ByteArrayOutputStream()) {
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A ZIP of files, in the order of the map. */
    public static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static int pages(Path pdf) {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each page says; empty for a blank one. */
    public static List<String> texts(byte[] pdf) {
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
