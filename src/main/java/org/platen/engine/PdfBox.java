package org.platen.engine;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens files by PDFBox, and tells in our words why it cannot. */
final class PdfBox {

    private PdfBox() {}

    /** Reads little yet: objects are read when they are asked for. */
    static PDDocument open(Path pdf, String label) {
        try {
            return Loader.loadPDF(pdf.toFile(), IOUtils.createTempFileOnlyStreamCache());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw broken(label, e);
        }
    }

    static BrokenDocumentException broken(String label, Throwable cause) {
        return new BrokenDocumentException(label, reason(cause), cause);
    }

    static String reason(Throwable cause) {
        if (cause instanceof InvalidPasswordException) {
            return "it is protected by a password";
        }
        if (cause instanceof NoSuchFileException) {
            return "its file is missing";
        }
        if (cause instanceof StackOverflowError) {
            return "it cannot be read: its objects are nested too deeply";
        }
        if (cause instanceof DamageException) {
            return String.valueOf(cause.getMessage());
        }
        return "it cannot be read: " + cause.getMessage();
    }
}
