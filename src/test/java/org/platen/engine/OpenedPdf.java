package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.platen.engine.document.SourceDocument;
import org.platen.engine.read.PageTree;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.stream.StreamDecoder;
import org.platen.engine.syntax.LoadedBytes;

/** Opens PDFs of tests in memory, as imports and assemblies open files. */
public final class OpenedPdf {

    public static final Limits LIMITS = Limits.forMemory(1L << 28);

    private OpenedPdf() {}

    public static PdfDocument document(RawPdf pdf) {
        return document(pdf.bytes());
    }

    public static PdfDocument document(String text) {
        return document(text.getBytes(ISO_8859_1));
    }

    public static PdfDocument document(byte[] bytes) {
        return PdfDocument.open(memory(bytes), new StreamDecoder(LIMITS), LIMITS);
    }

    /** A document whose objects are found by searching the whole file. */
    public static PdfDocument rebuilt(String text) {
        return PdfDocument.rebuild(
                memory(text),
                new StreamDecoder(LIMITS),
                LIMITS,
                DocumentPasswords.NONE,
                "its cross-reference is lost",
                () -> {});
    }

    public static SourceDocument source(RawPdf pdf) {
        var document = document(pdf);
        return new SourceDocument(document, pages(document));
    }

    public static PageTree pages(PdfDocument document) {
        return PageTree.of(document, LIMITS);
    }

    public static LoadedBytes memory(String text) {
        return memory(text.getBytes(ISO_8859_1));
    }

    public static LoadedBytes memory(byte[] bytes) {
        return new LoadedBytes(bytes, bytes.length);
    }
}
