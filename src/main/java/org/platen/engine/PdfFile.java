package org.platen.engine;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A PDF that is looked at, not printed: its pages and their sizes, its bookmarks, its parts.
 *
 * <p>Pages are read once, when it is opened, and forgotten again: memory grows by some bytes a
 * page.
 */
public final class PdfFile implements Closeable {

    /** Readers look for the header this far (ISO 32000-2, annex I). */
    private static final int HEADER_WITHIN = 1024;

    private final PDDocument document;

    private final String label;

    private final Pages pages;

    private PdfFile(PDDocument document, String label) {
        this.document = document;
        this.label = label;
        this.pages = reading(() -> PageWalk.over(catalog()));
    }

    /** As {@link #open(Path, String)}, named by its file name. */
    public static PdfFile open(Path pdf) {
        return open(pdf, pdf.getFileName().toString());
    }

    /**
     * Opens a PDF and walks over its pages.
     *
     * @param label how messages name it
     * @throws BrokenDocumentException when it cannot be read, is protected by a password or has no
     *     pages
     */
    public static PdfFile open(Path pdf, String label) {
        requireHeader(pdf, label);
        var document = PdfBox.open(pdf, label);
        try {
            var file = new PdfFile(document, label);
            if (file.pageCount() == 0) {
                throw new BrokenDocumentException(label, "it has no pages", null);
            }
            return file;
        } catch (BrokenDocumentException e) {
            IOUtils.closeQuietly(document);
            throw e;
        }
    }

    private static void requireHeader(Path pdf, String label) {
        try (InputStream in = Files.newInputStream(pdf)) {
            var head = new String(in.readNBytes(HEADER_WITHIN), StandardCharsets.ISO_8859_1);
            if (!head.contains("%PDF-")) {
                throw new BrokenDocumentException(label, "it is no PDF", null);
            }
        } catch (NoSuchFileException e) {
            throw PdfBox.broken(label, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int pageCount() {
        return pages.count();
    }

    /**
     * The sizes of some of its pages.
     *
     * @param first counted from 1
     */
    public PageSizes pageSizes(int first, int count) {
        return pages.sizes(first, count);
    }

    /** The top level of its outline, as far as that leads to pages of it. */
    public List<Bookmark> bookmarks() {
        return reading(() -> Bookmarks.of(catalog(), pages));
    }

    /** Its document parts, in the order of its pages; empty when it is no PDF/VT. */
    public List<DocumentPart> documentParts() {
        return documentParts(Function.identity());
    }

    /**
     * As {@link #documentParts()}, for many parts: holds no more of them than is made of each.
     *
     * <p>Parts can be read once.
     */
    public <T> List<T> documentParts(Function<DocumentPart, T> of) {
        return reading(() -> DocumentParts.read(catalog(), pages, of));
    }

    private COSDictionary catalog() {
        return document.getDocumentCatalog().getCOSObject();
    }

    private <T> T reading(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (RuntimeException | StackOverflowError e) {
            throw PdfBox.broken(label, e);
        }
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(document);
    }
}
