package org.platen.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF that a test makes: each page shows a word, by which it is known again. */
public final class MadePdf {

    private final PDDocument document = new PDDocument();

    private final PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    public static Path ofPages(Path file, String... words) {
        var pdf = new MadePdf();
        List.of(words).forEach(pdf::page);
        return pdf.save(file);
    }

    public PDPage page(String word) {
        return page(word, PDRectangle.A4);
    }

    public PDPage page(String word, PDRectangle size) {
        var page = new PDPage(size);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 12);
            content.newLineAtOffset(50, 50);
            content.showText(word);
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page;
    }

    public static COSArray array(COSBase... elements) {
        return new COSArray(List.of(elements));
    }

    public PDDocument document() {
        return document;
    }

    public Path save(Path file) {
        try (document) {
            document.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path saveProtected(Path file, String userPassword) {
        try {
            document.protect(
                    new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            return save(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the pages of a PDF show, one after the other. */
    public static List<String> words(Path file) {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            var words = new ArrayList<String>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                words.add(stripper.getText(pdf).replaceAll("\\s", ""));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
