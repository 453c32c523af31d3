package org.platen.engine.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.platen.engine.DocumentPasswords;
import org.platen.engine.Limits;
import org.platen.engine.RawPdf;
import org.platen.engine.stream.StreamDecoder;
import org.platen.engine.syntax.LoadedBytes;

/** Opens the documents of tests. */
final class OpenPdf {

    static final Limits LIMITS = Limits.forMemory(1L << 28);

    private OpenPdf() {}

    static LoadedBytes source(byte[] bytes) {
        return new LoadedBytes(bytes, bytes.length);
    }

    static LoadedBytes source(String text) {
        return source(text.getBytes(ISO_8859_1));
    }

    static PdfDocument of(RawPdf pdf) {
        return of(pdf.bytes());
    }

    static PdfDocument of(String text) {
        return of(text.getBytes(ISO_8859_1));
    }

    static PdfDocument of(byte[] bytes) {
        return PdfDocument.open(source(bytes), new StreamDecoder(LIMITS), LIMITS);
    }

    /** A document whose objects are found by searching the whole file. */
    static PdfDocument rebuilt(String text) {
        return PdfDocument.rebuild(
                source(text),
                new StreamDecoder(LIMITS),
                LIMITS,
                DocumentPasswords.NONE,
                "its cross-reference is lost",
                () -> {});
    }
}
