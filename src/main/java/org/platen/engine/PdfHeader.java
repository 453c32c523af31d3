package org.platen.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.platen.engine.read.MalformedPdfException;

/** The header of a PDF (ISO 32000-2, 7.5.2). */
final class PdfHeader {

    /** A header may come after other bytes (annex I). */
    private static final int WITHIN = 1024;

    private PdfHeader() {}

    /** A file of another kind is not to be repaired. */
    static void require(Path pdf) throws IOException {
        try (var in = Files.newInputStream(pdf)) {
            var head = new String(in.readNBytes(WITHIN), StandardCharsets.ISO_8859_1);
            if (!head.contains("%PDF-")) {
                throw new MalformedPdfException("it is no PDF");
            }
        }
    }
}
