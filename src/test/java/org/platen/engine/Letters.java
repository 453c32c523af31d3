package org.platen.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;

/** Documents for tests: each page says its name and number, and has a logo that all share. */
final class Letters {

    /** The logo's stream, which does not compress. */
    static final int LOGO_BYTES = 4000;

    private Letters() {}

    /** A letter whose pages read {@code name 1}, {@code name 2} and so on. */
    static Path write(Path folder, String name, int pages) {
        return write(folder, name, pages, CompressParameters.DEFAULT_COMPRESSION);
    }

    static Path write(Path folder, String name, int pages, CompressParameters compression) {
        Path file = folder.resolve(name + ".pdf");
        try (var document = letter(name, pages)) {
            document.save(file.toFile(), compression);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static Path writeEncrypted(Path folder, String name, String userPassword) throws IOException {
        Path file = folder.resolve(name + ".pdf");
        try (var document = letter(name, 1)) {
            var policy =
                    new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            document.save(file.toFile());
        }
        return file;
    }

    static PDDocument letter(String name, int pages) throws IOException {
        var document = new PDDocument();
        var font = new PDType1Font(FontName.HELVETICA);
        var logo = logo(document);
        for (int number = 1; number <= pages; number++) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            draw(document, page, font, logo, name + " " + number);
        }
        return document;
    }

    private static PDFormXObject logo(PDDocument document) throws IOException {
        var data = new PDStream(document);
        try (var out = data.createOutputStream()) {
            for (int i = 0; i < LOGO_BYTES / 8; i++) {
                out.write("%% %04x\n".formatted(i * 7919 & 0xffff).getBytes(US_ASCII));
            }
        }
        var logo = new PDFormXObject(data);
        logo.setBBox(new PDRectangle(10, 10));
        return logo;
    }

    private static void draw(
            PDDocument document, PDPage page, PDFont font, PDFormXObject logo, String text)
            throws IOException {
        try (var content = new PDPageContentStream(document, page)) {
            content.drawForm(logo);
            content.beginText();
            content.setFont(font, 12);
            content.newLineAtOffset(72, 700);
            content.showText(text);
            content.endText();
        }
    }

    /** What each page of a file reads. */
    static String[] read(Path file) {
        try (var document = Loader.loadPDF(file.toFile())) {
            var pages = new String[document.getNumberOfPages()];
            for (int i = 0; i < pages.length; i++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(i + 1);
                stripper.setEndPage(i + 1);
                pages[i] = stripper.getText(document).strip();
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int pageCount(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            return document.getNumberOfPages();
        }
    }

    /** The bytes of a document as it is saved. */
    static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    static Path write(Path folder, String name, PDDocument document) throws IOException {
        return Files.write(folder.resolve(name + ".pdf"), bytes(document));
    }
}
