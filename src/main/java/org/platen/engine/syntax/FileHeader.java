package org.platen.engine.syntax;

import java.util.List;

/**
 * The header at the beginning of a file, with the version of PDF, and the pointer at its end to its
 * cross-reference (ISO 32000-2, 7.5.2 and 7.5.5).
 */
public final class FileHeader {

    public static final int NONE = -1;

    // A header may be preceded by other bytes (ISO 32000-2, 7.5.2 and annex I).
    private static final int WITHIN = 1024;
    // Some writers append more than the 1,024 bytes in which readers search.
    private static final int TAIL = 2048;
    private static final String HEADER = "%PDF-";
    private static final String POINTER = "startxref";
    private static final List<String> VERSIONS =
            List.of("1.7", "1.4", "1.5", "1.6", "1.3", "1.2", "1.1", "1.0", "2.0");

    private FileHeader() {}

    /** The offset of the header, or {@link #NONE}. */
    public static int offset(DocumentBytes source) {
        var window = source.window(0, WITHIN);
        int end = Math.min(window.end(), window.start() + WITHIN);
        for (int p = window.start(); p < end; p++) {
            if (Lexer.startsWith(window.bytes(), p, window.end(), HEADER)) {
                return p - window.start();
            }
        }
        return NONE;
    }

    /** The version in the header, or an empty text if it states no existing one. */
    public static String version(DocumentBytes source) {
        int header = offset(source);
        if (header == NONE) {
            return "";
        }
        var window = source.window(header, HEADER.length() + 3);
        return version(window.bytes(), window.start() + HEADER.length(), window.end());
    }

    /** The version at a position, or an empty text if there is no existing one. */
    public static String version(byte[] bytes, int at, int end) {
        for (String version : VERSIONS) {
            if (Lexer.startsWith(bytes, at, end, version)) {
                return version;
            }
        }
        return "";
    }

    /**
     * The offset of the newest cross-reference section, as written at the end of the file.
     *
     * @throws MalformedPdfException when it is missing
     */
    public static long startOfCrossReference(DocumentBytes source) {
        long from = Math.max(0, source.length() - TAIL);
        var window = source.window(from, TAIL);
        for (int p = window.end(); p >= window.start(); p--) {
            if (Lexer.startsWith(window.bytes(), p, window.end(), POINTER)) {
                return Lexer.integer(window.bytes(), p + POINTER.length(), window.end());
            }
        }
        throw new MalformedPdfException("startxref is missing at its end");
    }
}
