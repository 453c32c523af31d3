package org.platen.content.imports;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Recognises a PDF whose end is missing, so that the reason for its refusal can say so. */
final class CutOffFile {

    private static final int PIECE = 1_024;

    private CutOffFile() {}

    /** Returns the reason for refusing a PDF, and whether it is cut off. */
    static String explained(String reason, Path pdf) {
        return isCutOff(pdf)
                ? reason
                        + ". The end of the file is missing (%%EOF): it was cut off. Send it again."
                : reason;
    }

    private static boolean isCutOff(Path pdf) {
        try (var file = new RandomAccessFile(pdf.toFile(), "r")) {
            return piece(file, 0).contains("%PDF-")
                    && !piece(file, Math.max(0, file.length() - PIECE)).contains("%%EOF");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String piece(RandomAccessFile file, long from) throws IOException {
        byte[] bytes = new byte[(int) Math.min(PIECE, file.length() - from)];
        file.seek(from);
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
