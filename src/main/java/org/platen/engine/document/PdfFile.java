package org.platen.engine.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.Checkpoint;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.Limits;
import org.platen.engine.Meter;
import org.platen.engine.PdfSource;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.MalformedPdfException;

/**
 * A PDF that is inspected, not printed: its pages and their sizes, its bookmarks and its document
 * parts.
 *
 * <p>An assembly sees the file in the same way: both read it, and repair it where needed, by the
 * same means. Memory grows by some bytes per page.
 */
public final class PdfFile implements Closeable {

    private static final Limits LIMITS = Limits.defaults();

    private final DocumentBytes source;

    private final DocumentOpener opener;

    private final String label;

    private final SourceDocument document;

    private final PageSizeReader pages;

    /** Takes ownership of the source and the opener if the file can be read. */
    private PdfFile(
            DocumentBytes source,
            DocumentOpener opener,
            String label,
            DocumentPasswords passwords) {
        this.source = source;
        this.opener = opener;
        this.label = label;
        var opened = opener.open(source, passwords);
        this.document = new SourceDocument(opened.document(), opened.pages());
        this.pages = PageSizeReader.of(document);
    }

    /** Opens a PDF as {@link #open(Path, String)} does, labelled by its file name. */
    public static PdfFile open(Path pdf) {
        return open(pdf, pdf.getFileName().toString());
    }

    /** Opens a PDF as {@link #open(Path, String, DocumentPasswords)} does, without a password. */
    public static PdfFile open(Path pdf, String label) {
        return open(pdf, label, DocumentPasswords.NONE);
    }

    /**
     * Opens a PDF and walks over its pages.
     *
     * @param label names the file in messages
     * @param passwords are tried after the empty one if it is encrypted
     * @throws BrokenDocumentException when it cannot be read, is protected by another password or
     *     has no pages
     */
    public static PdfFile open(Path pdf, String label, DocumentPasswords passwords) {
        return open(PdfSource.of(pdf), label, passwords, Meter.NONE);
    }

    /**
     * Opens a PDF for a caller that limits what is made of documents.
     *
     * @param meter counts; its exceptions are passed on unchanged
     */
    public static PdfFile open(
            PdfSource pdf, String label, DocumentPasswords passwords, Meter meter) {
        try {
            var file = read(DocumentBytes.of(pdf), label, passwords, meter);
            if (file.pageCount() == 0) {
                file.close();
                throw new BrokenDocumentException(label, "it has no pages", null);
            }
            return file;
        } catch (MalformedPdfException e) {
            throw new BrokenDocumentException(label, e.reason(), e);
        } catch (NoSuchFileException e) {
            throw new BrokenDocumentException(label, "its file is missing", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfFile read(
            DocumentBytes source, String label, DocumentPasswords passwords, Meter meter) {
        var opener = new DocumentOpener(LIMITS, checkpoint(meter));
        try {
            return new PdfFile(source, opener, label, passwords);
        } catch (RuntimeException | Error e) {
            opener.close();
            source.close();
            throw e;
        }
    }

    private static Checkpoint checkpoint(Meter meter) {
        return new Checkpoint() {
            @Override
            public void pass() {
                meter.pass();
            }

            @Override
            public Meter meter() {
                return meter;
            }
        };
    }

    public int pageCount() {
        return pages.count();
    }

    /**
     * The sizes of a range of its pages.
     *
     * @param first counted from 1
     */
    public PageSizes pageSizes(int first, int count) {
        return pages.sizes(first, count);
    }

    /** The top level of its outline, as far as it leads to pages of the file. */
    public List<Bookmark> bookmarks() {
        return reading(() -> BookmarkReader.of(document));
    }

    /** Its document parts, in the order of its pages; empty unless it is a PDF/VT. */
    public List<DocumentPart> documentParts() {
        var parts = new ArrayList<DocumentPart>();
        forEachDocumentPart(parts::add);
        return parts;
    }

    /**
     * Passes each part of {@link #documentParts()} to a consumer without storing any, for files
     * with many parts.
     */
    public void forEachDocumentPart(Consumer<DocumentPart> reader) {
        reading(
                () -> {
                    DocumentPartReader.read(document.document(), pages, reader);
                    return true;
                });
    }

    private <T> T reading(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (MalformedPdfException e) {
            throw new BrokenDocumentException(label, e.reason(), e);
        }
    }

    @Override
    public void close() {
        opener.close();
        source.close();
    }
}
