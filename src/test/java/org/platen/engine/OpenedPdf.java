package org.platen.engine;

import org.platen.engine.document.SourceDocument;
import org.platen.engine.read.PageTree;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.stream.StreamDecoder;
import org.platen.engine.syntax.LoadedBytes;

/** Opens PDFs of tests in memory, as imports and assemblies open files. */
public final class OpenedPdf {

    private OpenedPdf() {}

    public static PdfDocument document(RawPdf pdf) {
        byte[] bytes = pdf.bytes();
        return PdfDocument.open(
                new LoadedBytes(bytes, bytes.length),
                new StreamDecoder(Limits.defaults()),
                Limits.defaults());
    }

    public static SourceDocument source(RawPdf pdf) {
        var document = document(pdf);
        return new SourceDocument(document, pages(document));
    }

    public static PageTree pages(PdfDocument document) {
        return PageTree.of(document, Limits.defaults());
    }
}
